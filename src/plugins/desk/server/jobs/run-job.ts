import type { Actor } from '../../../../shared/pure/actor'
import { Refused } from '../../../../shared/pure/refusal'
import type { Moment } from '../../../../shared/pure/workflow'
import { recordHistory } from '../../../../shared/server/flows/history'
import { claimSlot } from '../../../../shared/server/jobs/job-claims'
import { jobOf, type Job } from '../../../../shared/server/jobs/jobs'
import { refuse } from './refusals'

/** The declared job of this name. @throws Refused job-unknown. */
export function mustJob(name: string): Job {
  const job = jobOf(name)
  if (!job) throw new Refused(refuse('job-unknown', { name }))
  return job
}

/**
 * Runs a job now. The instant is claimed as a slot, so two simultaneous requests run it once.
 * @throws Refused job-busy, job-search-failed.
 */
export async function runJob(job: Job, actor: Actor, at: Moment): Promise<{ found: number }> {
  const note = (slotId: string): Promise<void> =>
    recordHistory(
      [{ uid: 'desk_job', documentId: job.name, version: Number(slotId), from: null, to: 'run', action: 'run' }],
      actor,
      at,
    )
  const claim = await claimSlot(job, at.now, at.now, actor.name, note).catch((error: Error) => {
    const { name, label } = job
    throw new Refused(refuse('job-search-failed', { name, label: label.zh, message: error.message }))
  })
  if (claim.outcome !== 'claimed') throw new Refused(refuse('job-busy', { name: job.name, label: job.label.zh }))
  return { found: claim.found }
}
