import { DEADLINE_YEARS } from '../../../shared/pure/dates'
import { l } from '../../../shared/pure/schema'
import { defineFlow, type GuardContext, type Need } from '../../../shared/pure/workflow'
import { ANNOUNCEMENT_SETS, ANNOUNCEMENT_STATES } from './announcement-states'
import { ANNOUNCEMENT_TEXTS, DECISION_YEARS } from './announcement-words'
import { isPublicNow, changesSomething, complete, inFuture, notOutYet, type Announcement } from './announcement-guards'

type Context = GuardContext<Announcement, unknown>

/** Starts a series, unless it was created as a later edition of one. */
const begin = ({ subject }: Context) => ({
  series: subject.series ?? subject.documentId,
  edition: subject.edition ?? 1,
})
const now = (context: Context) => ({ ...begin(context), publicAt: context.at.now.toISOString() })

const reason: Need = { label: l('理由（对外公开）', 'Reason, which is public'), type: 'reason', required: true }
const text = (name: keyof typeof ANNOUNCEMENT_TEXTS, need: Partial<Need> = {}): Need => ({
  label: ANNOUNCEMENT_TEXTS[name],
  type: 'text',
  max: 255,
  ...need,
})

/** Published at once or at a set instant; from then on changed by new editions only. */
export const announcementFlow = defineFlow<Announcement, unknown>()({
  name: 'announcement',
  label: l('通知公告', 'Announcement'),
  initial: 'draft',
  states: ANNOUNCEMENT_STATES,
  sets: ANNOUNCEMENT_SETS,
  actions: {
    publish: {
      label: l('立即发布', 'Publish now'),
      from: ['draft', 'scheduled'],
      to: 'published',
      by: 'province',
      clause: '三(二)3 四(四) R16 R67',
      dangerous: true,
      guards: [notOutYet, complete],
      set: now,
      event: 'announcement.published',
    },
    schedule: {
      label: l('定时发布', 'Schedule'),
      from: ['draft'],
      to: 'scheduled',
      by: 'province',
      needs: {
        publicAt: { label: l('发布时间', 'Public at'), type: 'datetime', years: DEADLINE_YEARS, required: true },
      },
      guards: [complete, inFuture],
      set: (context) => ({ ...begin(context), publicAt: context.input.publicAt }),
    },
    unschedule: {
      label: l('撤销定时', 'Unschedule'),
      from: ['scheduled'],
      to: 'draft',
      by: 'province',
      guards: [notOutYet],
      set: () => ({ publicAt: null }),
    },
    correct: {
      label: l('更正', 'Correct'),
      from: ['scheduled', 'published'],
      to: 'superseded',
      by: 'province',
      clause: '四(四) R69',
      bulk: false,
      needs: {
        title: text('title'),
        number: text('number', { max: 100 }),
        ground: text('ground', { max: 2000 }),
        decision: text('decision', { max: 2000 }),
        decidedOn: text('decidedOn', { type: 'date', years: DECISION_YEARS }),
        body: text('body', { max: 50_000, hint: l('不填的项目保持不变', 'What is left empty stays as it is') }),
        reason,
      },
      guards: [isPublicNow, changesSomething],
    },
    withdraw: {
      label: l('撤回公告', 'Withdraw'),
      from: ['scheduled', 'published'],
      to: 'superseded',
      by: 'province',
      clause: '四(四) R69',
      bulk: false,
      dangerous: true,
      needs: { reason },
      guards: [isPublicNow],
    },
    appear: {
      label: l('到时发布', 'Appear'),
      from: ['scheduled'],
      to: 'published',
      by: 'system',
      internal: true,
      guards: [isPublicNow],
      event: 'announcement.published',
    },
    issue: {
      label: l('随决定发布', 'Issue with a decision'),
      from: ['draft'],
      to: 'published',
      by: ['province', 'system'],
      clause: '四(四) R67',
      internal: true,
      guards: [complete],
      set: now,
      event: 'announcement.published',
    },
    replace: {
      label: l('发布更正公告', 'Take the place of the edition before'),
      from: ['draft'],
      to: 'published',
      by: 'province',
      internal: true,
      guards: [complete],
      set: now,
      event: 'announcement.corrected',
    },
    retract: {
      label: l('发布撤回公告', 'Say that it is withdrawn'),
      from: ['draft'],
      to: 'withdrawn',
      by: 'province',
      internal: true,
      set: now,
      event: 'announcement.withdrawn',
    },
  },
})
