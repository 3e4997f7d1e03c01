import type { PaperSection } from '../contract'
import type { Criterion } from './score-sheet'

/**
 * Criteria in the order of the papers, where those that need judgement come first; criteria without papers come last.
 */
export function inReadingOrder(criteria: readonly Criterion[], sections: readonly PaperSection[]): Criterion[] {
  const places = new Map<string | undefined, number>()
  for (const { criterion } of sections) if (!places.has(criterion)) places.set(criterion, places.size)
  const place = ({ code }: Criterion): number => places.get(code) ?? places.size
  return [...criteria].sort((one, other) => place(one) - place(other))
}
