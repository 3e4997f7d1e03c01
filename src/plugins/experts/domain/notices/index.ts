import type { PluginNotices } from '../../../../shared/pure/notice'
import { PANEL_NOTICES } from './panels'
import { EXPERTS_SUBJECTS } from './subjects'

/** Notices of this plugin, and its events without one. */
export const NOTICES = {
  notices: PANEL_NOTICES,
  subjects: EXPERTS_SUBJECTS,
  withoutNotice: {
    'expert.suspended': 'the province tells an expert itself why he is not drawn any more',
    'expert.resumed': 'he hears of it when he is drawn',
    'expert.ended': 'the province tells an expert itself',
    'panel.drawn': 'its members hear of it when it starts',
    'panel.draw-undone': 'the draw itself sends no notice',
    'panel.chaired': 'he hears of it as a member',
    'panel.member-added': 'the new member gets the notice of his assignment',
    'panel.settled': 'it follows from the list that is determined',
    'assignment.made': 'members hear of it when the panel starts, those who come later by their own event',
    'assignment.declared': 'he did it himself',
    'assignment.replaced': 'nothing is asked of him any more',
    'assignment.lapsed': 'he was reminded, and the province sees the panel stuck or concluded',
    'score.submitted': 'until the panel concludes, nobody hears how it scores',
    'score.revised': 'until the panel concludes, nobody hears how it scores',
  },
} as const satisfies PluginNotices
