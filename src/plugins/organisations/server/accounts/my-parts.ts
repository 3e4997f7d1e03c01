import type { Organisation } from './who-am-i'
import { bootRegistry } from '../../../../shared/server/process/boot-registries'

/** A later plugin's part of `GET /my` for the account's organisation; null for an account without one. */
export type MyPart = (organisation: Organisation | null) => Promise<unknown>

const parts = bootRegistry<MyPart>('answer at /my')

/** Declares a key of the answer at boot. @throws when it is declared twice. */
export const answerMy = (owner: string, name: string, part: MyPart): void => parts.add(owner, name, part)

/** All parts, by key. */
export async function partsOf(organisation: Organisation | null): Promise<Record<string, unknown>> {
  const answer: Record<string, unknown> = {}
  for (const [name, part] of parts.all()) answer[name] = await part(organisation)
  return answer
}
