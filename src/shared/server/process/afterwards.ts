import type { Core } from '@strapi/strapi'
import { AsyncResource } from 'node:async_hooks'
import { outageOf } from '../../pure/outage'
import { logFailure } from '../database/outages'

declare const strapi: Core.Strapi

// Bound outside any request and transaction: later work must not write into a finished transaction.
const outside = AsyncResource.bind((run: () => void) => run())
const running = new Set<Promise<void>>()

/**
 * Runs slow work after the answer, so that response times do not reveal whether an address is known. Failures are
 * logged by cause only, without addresses and links.
 */
export function afterwards(label: string, work: () => Promise<void>): void {
  outside(() => {
    setImmediate(() => {
      const job = work()
        .catch((error: unknown) => tell(label, error))
        .finally(() => running.delete(job))
      running.add(job)
    })
  })
}

/** Waits for started work, at the end of the process. */
export const settled = async (): Promise<void> => {
  await Promise.allSettled([...running])
}

/** An outage is logged once. */
function tell(label: string, error: unknown): void {
  if (outageOf(error)) logFailure(label, error)
  else strapi.log.error(`${label} failed: ${causeOf(error)}`)
}

function causeOf(error: unknown): string {
  const { name, code, responseCode, command } = error as Record<string, unknown>
  return [name, code, responseCode, command].filter(Boolean).join(' ')
}
