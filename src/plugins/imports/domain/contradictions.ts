import type { Refusal } from '../../../shared/pure/refusal'
import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'
import type { Field } from './columns'
import type { EnterpriseField, EnterpriseRow } from './enterprise-row'
import { fieldText } from './field-words'
import { fieldLabel, shown } from './messages'
import { sameValue } from './plan-fields'
import { contradictingLabel, labelText } from './plan-labels'
import { refuseCell } from './refusals'

/** Rows are compared pairwise, and no enterprise has so many labels. */
const MOST_ROWS = 200

export interface Contradiction {
  field?: Field
  refusal: Refusal
}

/**
 * Rows of one credit code that say different things of the same enterprise. All of them are refused: taking the first
 * would be a guess.
 * @param group rows of one credit code, in the order of the file.
 */
export function findContradictions(group: readonly EnterpriseRow[]): Map<EnterpriseRow, Contradiction> {
  if (group.length > MOST_ROWS) {
    const refusal = refuseCell('import-code-too-often', { count: group.length, limit: MOST_ROWS })
    return new Map(group.map((row) => [row, { field: 'creditCode', refusal }]))
  }
  const found = new Map<EnterpriseRow, Contradiction>()
  for (const row of group) {
    const other = group.find((candidate) => candidate !== row && difference(row, candidate).length > 0)
    if (other) found.set(row, contradiction(row, other))
  }
  // A row that agrees with both sides of a contradiction still belongs to an enterprise nobody can be sure of.
  const [culprit] = found.keys()
  if (culprit)
    for (const row of group) if (!found.has(row)) found.set(row, contradiction(row, culprit, found.get(culprit)))
  return found
}

interface Difference {
  field: Field
  values: Label
}

function difference(row: EnterpriseRow, other: EnterpriseRow): Difference[] {
  const differences: Difference[] = []
  for (const field of Object.keys(row.fields) as EnterpriseField[]) {
    const [mine, theirs] = [row.fields[field], other.fields[field]]
    if (mine !== undefined && theirs !== undefined && !sameValue(mine, theirs))
      differences.push({ field, values: unequal(fieldText(field, mine), fieldText(field, theirs)) })
  }
  const labels = contradictingLabel(row.labels, other.labels)
  if (labels) {
    const values = labels.map(labelText).join(' ≠ ')
    differences.push({ field: 'labels', values: l(values, values) })
  }
  return differences
}

const unequal = (one: Label, other: Label): Label =>
  l(`${shown(one.zh)} ≠ ${shown(other.zh)}`, `${shown(one.en)} ≠ ${shown(other.en)}`)

function contradiction(row: EnterpriseRow, other: EnterpriseRow, like?: Contradiction): Contradiction {
  if (like) return { refusal: { ...like.refusal, values: { ...like.refusal.values, ...placeOf(other) } } }
  const differences = difference(row, other)
  return {
    ...(differences[0] ? { field: differences[0].field } : {}),
    refusal: refuseCell('import-rows-contradict', {
      ...placeOf(other),
      fields: differences.map(({ field }) => fieldLabel(field).zh),
      fieldsEn: differences.map(({ field }) => fieldLabel(field).en).join(', '),
      values: l(
        differences.map(({ values }) => values.zh).join('；'),
        differences.map(({ values }) => values.en).join('; '),
      ),
    }),
  }
}

const placeOf = ({ sheet, row }: EnterpriseRow): { others: string; othersEn: string } => ({
  others: `工作表“${sheet}”第${row}行`,
  othersEn: `row ${row} of sheet "${sheet}"`,
})
