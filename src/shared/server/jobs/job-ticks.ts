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
/** Slots that are claimed for good, so that a tick between two slots asks the database nothing. */
const known = new Map<string, number>()

/** Strapi's own schedule, which every process runs: it counts what nobody is told, and fails when the database is away. */
export function disableStrapiCron(strapi: Core.Strapi): void {
  strapi.cron.add = () => strapi.cron
}

/** Ticks once a minute in every process, and at once, which catches up what was missed while no process ran. */
export function startTicking(): void {
  // Tests tick by themselves.
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

/** Claims for each job the latest slot that has come: of several missed ones only that. A job that fails stops no other. */
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

/** A search that failed claims nothing and is tried again at the next tick; people see why. */
const recordFailure = (job: string, error: Error): Promise<void> =>
  execute('update desk_job set failed_at = clock_timestamp(), error = $2 where name = $1', [
    job,
    error.message.slice(0, 1000),
  ]).catch((failure: Error) => logFailure(`job ${job}`, failure))
