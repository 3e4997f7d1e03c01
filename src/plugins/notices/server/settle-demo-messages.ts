import { execute } from '../../../shared/server/database/database'

/**
 * What the demo tells happened over a year, all of it to people who are none: no mail of it goes out, and the inbox
 * shows it when the row was last acted upon, unread if that was within the week.
 */
export const settleDemoMessages = (): Promise<void> =>
  execute(
    `update notices_message m set created_at = told.at, ended_at = told.at,
        state = case when m.state in ('queued', 'held') then 'sent' else m.state end,
        read_at = case when m.channel = 'inbox' and told.at < clock_timestamp() - interval '7 days' then told.at end
     from (select x.id, coalesce(max(h.at), x.created_at) as at from notices_message x
       left join desk_history h on h.subject_id = x.subject_id and h.changes is null group by x.id) told where told.id = m.id`,
  )
