import type { Core } from '@strapi/strapi'
import { AsyncResource } from 'node:async_hooks'
import { outageOf } from '../../pure/outage'
import { logFailure } from '../database/outages'

declare const strapi: Core.Strapi

// Bound where no request and no transaction surrounds it: what runs later must not write into a finished transaction.
const outside = AsyncResource.bind((run: () => void) => run())
const running = new Set<Promise<void>>()

/**
 * Does the slow part after the answer, so that no answer tells by its time whether an address is known.
 * What fails is logged by its cause alone: addresses and links are nobody's business.
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

/** Waits for what was begun, at the end of the process. */
export const settled = async (): Promise<void> => {
  await Promise.allSettled([...running])
}

/** An outage is told once, by whoever meets it first. */
function tell(label: string, error: unknown): void {
  if (outageOf(error)) logFailure(label, error)
  else strapi.log.error(`${label} failed: ${causeOf(error)}`)
}

function causeOf(error: unknown): string {
  const { name, code, responseCode, command } = error as Record<string, unknown>
  return [name, code, responseCode, command].filter(Boolean).join(' ')
}
