import type { Draft } from './answer-shape'

const FIELDS = ['file', 'proof'] as const

/** Every file that answers name, by documentId: evidence, and the proofs of lines in lists. */
export const filesIn = ({ items }: Pick<Draft, 'items'>): string[] => [
  ...new Set(
    Object.values(items).flatMap(({ files, entries }) => [
      ...(files ?? []).map(({ file }) => file),
      ...(entries ?? []).flatMap((entry) => FIELDS.flatMap((field) => entry[field] ?? [])),
    ]),
  ),
]
