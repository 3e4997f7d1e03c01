import type { Draft } from './answer-shape'

const FIELDS = ['file', 'proof'] as const

/** documentIds of every file in the answers: evidence, and proofs of list entries. */
export const filesIn = ({ items }: Pick<Draft, 'items'>): string[] => [
  ...new Set(
    Object.values(items).flatMap(({ files, entries }) => [
      ...(files ?? []).map(({ file }) => file),
      ...(entries ?? []).flatMap((entry) => FIELDS.flatMap((field) => entry[field] ?? [])),
    ]),
  ),
]
