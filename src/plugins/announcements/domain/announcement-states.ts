import { l } from '../../../shared/pure/schema'
import type { StateInfo } from '../../../shared/pure/workflow'

/** States of an announcement. */
export const ANNOUNCEMENT_STATES = {
  draft: { label: l('草稿', 'Draft') },
  scheduled: { label: l('待定时发布', 'Scheduled') },
  published: { label: l('已发布', 'Published') },
  superseded: { label: l('已由新版替代', 'Superseded'), final: true },
  withdrawn: { sentBack: true, label: l('已撤回', 'Withdrawn'), final: true },
} as const satisfies Record<string, StateInfo>

/** Named sets of states, for queries and guards. */
export const ANNOUNCEMENT_SETS = {
  issued: ['scheduled', 'published', 'superseded', 'withdrawn'],
  // Listed unless the reader asks for a state.
  newest: ['scheduled', 'published', 'withdrawn'],
} as const
