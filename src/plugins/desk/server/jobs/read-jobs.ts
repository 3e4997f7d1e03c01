import { nextSlot } from '../../../../shared/pure/schedule'
import { scheduleInWords } from '../../../../shared/pure/schedule-words'
import { query, type Row } from '../../../../shared/server/database/database'
import { allJobs } from '../../../../shared/server/jobs/jobs'
import type { ItemState, JobItemRow, JobRow } from '../../domain/job-words'

type Stored = Row & Pick<JobRow, 'name' | 'last' | 'failedItems' | 'error' | 'failedAt'>

/** Every declared job, for the jobs page. */
export async function readJobs(now: Date): Promise<JobRow[]> {
  const stored = await query<Stored>(
    `select j.name, j.error, j.failed_at as "failedAt", f.n as "failedItems",
        case when s.id is not null then jsonb_build_object('slotAt', s.slot_at, 'startedAt', s.started_at, 'runBy', s.run_by,
          'found', s.found, 'done', c.done, 'failed', c.failed,
          'endedAt', case when c.done + c.failed >= s.found then coalesce(c.ended_at, s.started_at) end) end as last
     from desk_job j
     left join lateral (select * from desk_job_slot s where s.job = j.name order by s.slot_at desc limit 1) s on true
     left join lateral (
       select count(done_at)::int as done, count(failed_at)::int as failed, max(coalesce(done_at, failed_at)) as ended_at
       from desk_job_item i where i.slot_id = s.id) c on true
     left join lateral (
       select count(*)::int as n from desk_job_item i where i.job = j.name and i.failed_at is not null) f on true`,
  )
  const byName = new Map(stored.map((row) => [row.name, row]))
  return allJobs().map(({ name, label, at }) => {
    const { last = null, failedItems = 0, error = null, failedAt = null } = byName.get(name) ?? {}
    const next = nextSlot(at, now).toISOString()
    return { name, label, schedule: scheduleInWords(at), next, last, failedItems, error, failedAt }
  })
}

const PAGE = 50

/** Items of a job by page, newest first. @param before number of the last item of the previous page. */
export async function readJobItems(
  job: string,
  { state, before }: { state?: ItemState; before?: string },
): Promise<{ items: JobItemRow[]; next: string | null }> {
  const rows = await query<Row & JobItemRow>(
    `select id::text, key, attempts, error, queued_at as "queuedAt", coalesce(done_at, failed_at) as "endedAt",
        case when done_at is not null then 'done' when failed_at is not null then 'failed' else 'waiting' end as state
     from desk_job_item
     where job = $1 and ($2::bigint is null or id < $2::bigint) and ${STATE[state ?? 'any']}
     order by id desc limit ${PAGE + 1}`,
    [job, before ?? null],
  )
  const items = rows.slice(0, PAGE)
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null }
}

const STATE: Record<ItemState | 'any', string> = {
  any: 'true',
  done: 'done_at is not null',
  failed: 'failed_at is not null',
  waiting: 'done_at is null and failed_at is null',
}
