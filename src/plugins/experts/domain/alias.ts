import { clip } from '../../../shared/pure/brief'
import { withheld } from '../../../shared/pure/withheld'
import type { Party } from './conflict'
import type { Criterion } from './score-sheet'
import type { ReviewMode } from './words'

/** Name of a subject in a blind review: `A-07`; the hundredth starts the next letter. */
export function aliasOf(ordinal: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + Math.floor((ordinal - 1) / 99))
  return `${letter}-${String(((ordinal - 1) % 99) + 1).padStart(2, '0')}`
}

interface Described {
  title: string
  parties: readonly Party[]
  criteria: readonly Criterion[]
}

/** R32: title and criteria as shown to the panel; in a blind review without the names of parties. */
export function shownTo(
  mode: ReviewMode,
  { title, parties, criteria }: Described,
  ordinal: number,
): { title: string; criteria: Criterion[] } {
  if (mode !== 'blind') return { title: clip(title, 255), criteria: [...criteria] }
  const names = parties.flatMap(({ name, creditCode, people = [] }) => [name, creditCode, ...people])
  // Products are often named after their maker.
  return {
    title: aliasOf(ordinal),
    criteria: criteria.map((criterion) => ({ ...criterion, label: withheld(criterion.label, names) })),
  }
}
