import { dueOffset, lastDayOf } from '../../../../shared/pure/reminders'
import { isSettled } from '../../../../shared/pure/settling'
import { execute } from '../../../../shared/server/database/database'
import type { Job, JobItem } from '../../../../shared/server/jobs/jobs'
import { callFor, closeOverdue, excludeConflicted, getStuck, remind } from './what-is-due'
import { watchedPanels, type WatchedPanel } from './read-watched'

/** Days relative to the due date on which those who owe are reminded. */
const OFFSETS = [-3, -1, 0]

const HANDLERS = { remind, exclude: excludeConflicted, call: callFor, close: closeOverdue, stuck: getStuck } as const
type What = keyof typeof HANDLERS

interface Due extends JobItem {
  what: What
  panel: string
}

/**
 * What a panel needs now. The key identifies the occasion: a reserve is called once per vacancy, a reminder sent once a
 * day.
 */
function dueFor(panel: WatchedPanel, now: Date): Due[] {
  const { documentId, round, dueAt, startedAt, subjects, conflicted } = panel
  const item = (what: What, occasion: string): Due => ({
    key: `${documentId}:${round}:${what}:${occasion}`,
    what,
    panel: documentId,
  })
  const excluded = conflicted.map((assignment) => item('exclude', assignment))
  const day = lastDayOf(dueAt)
  if (now >= dueAt) {
    // R02: a sheet that arrived in time may still be queued; the next run closes.
    const open = isSettled(dueAt, now) && subjects.some(({ watch }) => watch.owing.length + watch.stuck.length > 0)
    return [...excluded, ...(open ? [item('close', dueAt.toISOString())] : [])]
  }
  const owed = subjects.some(({ watch }) => watch.owing.length > 0)
  const offset = owed ? dueOffset(dueAt, OFFSETS, now, startedAt) : undefined
  const lacking = subjects.filter(({ watch }) => watch.stepIn.length > 0)
  return [
    ...excluded,
    ...(offset === undefined ? [] : [item('remind', `${day}:${offset}`)]),
    ...lacking.map(({ id, assigned }) => item('call', `${id}:${assigned}`)),
    ...(subjects.some(({ watch }) => watch.stuck.length > 0) ? [item('stuck', total(panel))] : []),
  ]
}

// While nobody new is assigned, it is the same standstill.
const total = ({ subjects }: WatchedPanel): string => String(subjects.reduce((sum, { assigned }) => sum + assigned, 0))

/** R12, R13, S34: reminds those who owe, calls reserves in time, closes what is overdue, and reports stuck panels. */
export const watchPanels: Job<Due> = {
  name: 'experts.watch-panels',
  label: { zh: '督促专家评审', en: 'Watch the panels' },
  at: '5 * * * *',
  due: async (now, limit) => (await watchedPanels(now)).flatMap((panel) => dueFor(panel, now)).slice(0, limit),
  async handle({ key, what, panel }, now) {
    // Judged again under a lock, so that nobody submits or recuses himself meanwhile.
    await execute('select 1 from panels where document_id = $1 for update', [panel])
    const [watched] = await watchedPanels(now, panel)
    if (watched && dueFor(watched, now).some((due) => due.key === key)) await HANDLERS[what](watched, key, now)
  },
}
