import { kernel } from './app'
import type { Given } from './given'

/** What the guards of a flow know about a row at an instant. */
export async function factsOf(uid: string, row: Given, now = new Date()): Promise<Record<string, unknown>> {
  const facts = await kernel.flows.flowOf(uid)?.facts?.([row as never], { now, arrivedAt: now })
  return facts?.get(row.documentId) as Record<string, unknown>
}
