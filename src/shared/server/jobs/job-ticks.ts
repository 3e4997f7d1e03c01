import { clip } from '../../pure/brief'
import type { Core } from '@strapi/strapi'
import { schedule, type ScheduledTask } from 'node-cron'
import { outageOf } from '../../pure/outage'
import { latestSlot, ZONE } from '../../pure/schedule'
import { databaseNow } from '../database/clock'
import { execute } from '../database/database'
import { claimSlot } from './job-claims'
import { logFailure } from '../database/outages'
import { allJobs, type Job } from './jobs'
import { asSystem } from '../walls/scope'

let task: ScheduledTask | undefined
let ticking: Promise<void> = Promise.resolve()
/** Slots known to be claimed, so that ticks between slots need no query. */
const known = new Map<string, number>()

/** Disables Strapi's cron, which runs in every process: it sends statistics and fails during database outages. */
export function disableStrapiCron(strapi: Core.Strapi): void {
  strapi.cron.add = () => strapi.cron
}

/** Ticks once a minute in every process, and at once to catch up after downtime. */
export function startTicking(): void {
  // Tests tick themselves.
  if (process.env.NODE_ENV === 'test' && process.env.JOBS !== 'on') return
  const tick = (): Promise<void> => (ticking = ticking.then(() => tickJobs()))
  task = schedule('* * * * *', tick, { timezone: ZONE, noOverlap: true })
  void tick()
}

export async function stopTicking(): Promise<void> {
  await task?.destroy()
  task = undefined
  await ticking
  known.clear()
}

/** Claims the latest due slot of each job; of several missed ones only that. A failing job does not stop the others. */
export async function tickJobs(now: Date = databaseNow()): Promise<void> {
  for (const job of allJobs()) await asSystem(() => tick(job, now))
}

async function tick(job: Job, now: Date): Promise<void> {
  const slotAt = latestSlot(job.at, now)
  if ((known.get(job.name) ?? 0) >= slotAt.getTime()) return
  try {
    const { outcome } = await claimSlot(job, slotAt, now)
    if (outcome !== 'busy') known.set(job.name, slotAt.getTime())
  } catch (error) {
    logFailure(`job ${job.name}`, error)
    if (outageOf(error) !== 'away') await recordFailure(job.name, error as Error)
  }
}

/** A failed search claims nothing and is retried at the next tick; the jobs page shows the error. */
const recordFailure = (job: string, error: Error): Promise<void> =>
  execute('update desk_job set failed_at = clock_timestamp(), error = $2 where name = $1', [
    job,
    clip(error.message, 1000),
  ]).catch((failure: Error) => logFailure(`job ${job}`, failure))
