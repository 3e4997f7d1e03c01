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
 * Moves announcements that have become public and publishes the event; reads do not wait for it. The instant is part of
 * the key, since an announcement may be unscheduled and scheduled again.
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
  // A refusal means that it was corrected, withdrawn or unscheduled meanwhile.
  handle: async ({ documentId }: JobItem, now: Date): Promise<void> => {
    await act(bindingOf(announcementFlow), 'appear', [String(documentId)], {
      actor: SYSTEM,
      input: {},
      at: { now, arrivedAt: now },
    })
  },
} satisfies Job
