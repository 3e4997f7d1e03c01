import type { Organisation } from './who-am-i'

/** What a later room tells of the signed-in account's organisation at `GET /my`; null for an account without one. */
export type MyPart = (organisation: Organisation | null) => Promise<unknown>

const parts = new Map<string, MyPart>()

/** Declares a key of the answer at boot. @throws when it is declared twice. */
export function answerMy(name: string, part: MyPart): void {
  if (parts.has(name)) throw new Error(`two rooms answer "${name}" at /my`)
  parts.set(name, part)
}

/** For a second boot in one process, which declares them anew. */
export const clearMyParts = (): void => parts.clear()

/** What all rooms tell, by key. */
export async function partsOf(organisation: Organisation | null): Promise<Record<string, unknown>> {
  const told: Record<string, unknown> = {}
  for (const [name, part] of parts) told[name] = await part(organisation)
  return told
}
