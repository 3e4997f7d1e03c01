import { SYSTEM } from '../../../shared/pure/actor'
import { l } from '../../../shared/pure/schema'
import { act } from '../../../shared/server/flows/act'
import { query } from '../../../shared/server/database/database'
import type { Job, JobItem } from '../../../shared/server/jobs/jobs'
import { bindingOf } from '../../../shared/server/flows/flows'
import { announcementFlow } from '../domain/announcement-flow'

interface Due extends JobItem {
  documentId: string
}

/**
 * Moves what has become public by the clock, and tells of it; readers do not wait for that. An instant belongs to the
 * key, since an announcement may be unscheduled and scheduled anew.
 */
export const publishScheduled = {
  name: 'desk.publish-scheduled',
  label: l('公告定时发布', 'Scheduled announcements become public'),
  at: '* * * * *',
  due: (now: Date, limit: number): Promise<Due[]> =>
    query<Due>(
      `select document_id as "documentId", document_id || '@' || extract(epoch from public_at) as key
       from announcements where state = 'scheduled' and public_at <= $1::timestamptz order by public_at limit $2`,
      [now.toISOString(), limit],
    ),
  // A refusal means that somebody corrected, withdrew or unscheduled it meanwhile: nothing is due any more.
  handle: async ({ documentId }: JobItem, now: Date): Promise<void> => {
    await act(bindingOf(announcementFlow), 'appear', [String(documentId)], {
      actor: SYSTEM,
      input: {},
      at: { now, arrivedAt: now },
    })
  },
} satisfies Job
