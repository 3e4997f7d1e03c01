import { defineRefusals, Refused } from '../../../../shared/pure/refusal'
import type { DescribeSubjects, ReadSubjects, Reviewable, SubjectsService } from '../../contract'
import { PANEL_KIND_LABELS, type PanelKind } from '../../domain/words'
import { bootRegistry } from '../../../../shared/server/process/boot-registries'

export const refuse = defineRefusals({
  'kind-not-reviewed': {
    status: 409,
    zh: '目前没有可提交“{kindLabel}”专家组的事项',
    en: 'Nothing can be put before a panel of the kind "{kind}"',
  },
})

interface Registered {
  describe: DescribeSubjects
  reads?: ReadSubjects
}

const registered = bootRegistry<Registered>('what panels review')

/** Registry of what later plugins put before panels. */
export const subjects = (): SubjectsService => ({
  review: (owner, uid, describe, reads) => registered.add(owner, uid, { describe, reads }),
  describe: describeSubjects,
})

export function describeSubjects(uid: string, documentIds: readonly string[]): Promise<readonly Reviewable[]> {
  const known = registered.get(uid)
  if (!known) throw new Error(`nobody describes ${uid} to panels`)
  return known.describe(documentIds)
}

/** The type that panels of a kind review. @throws Refused kind-not-reviewed. */
export function typeOf(kind: PanelKind): string {
  for (const [uid, { reads }] of registered.all()) if ((reads?.kind ?? 'provider') === kind) return uid
  throw new Refused(refuse('kind-not-reviewed', { kind, kindLabel: PANEL_KIND_LABELS[kind].zh }))
}

export const readsOf = (uid: string): ReadSubjects | undefined => registered.get(uid)?.reads
export const allReads = (): (readonly [string, ReadSubjects])[] =>
  registered.all().flatMap(([uid, { reads }]) => (reads ? [[uid, reads] as const] : []))
