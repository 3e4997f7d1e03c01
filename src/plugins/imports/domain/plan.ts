import { isRefusal, type Refusal } from '../../../shared/pure/refusal'
import type { EnterpriseFields, EnterpriseWrite, StoredEnterprise } from '../../organisations/contract'
import type { Field } from './columns'
import { findContradictions } from './contradictions'
import { isRefusedRow, type EnterpriseRow, type RefusedRow } from './enterprise-row'
import { messageAt, type RowMessage } from './messages'
import { overlayFields } from './plan-fields'
import { draftsOf, overlayLabels, type Change, type LabelDraft } from './plan-labels'
import { refuseCell } from './refusals'
import { warn } from './warnings'
import { isIn } from '../../../shared/pure/state-sets'
import { labelFlow } from '../../organisations/contract'

export interface ImportScope {
  /** Cities of the officer; absent for the province. */
  cityCodes?: readonly string[]
}

export type Outcome = 'created' | 'updated' | 'unchanged' | 'refused'

export interface PlannedRow {
  sheet: string
  row: number
  creditCode: string
  name: string
  outcome: Outcome
  changed: readonly Change[]
  messages: readonly RowMessage[]
}

export interface ImportPlan {
  rows: PlannedRow[]
  writes: EnterpriseWrite[]
}

interface Draft {
  fields: Partial<EnterpriseFields>
  labels: readonly LabelDraft[]
  changes: readonly Change[]
}

/**
 * Decides what an import does, row by row in the order of the file; nothing is written.
 * Rows of one credit code are one enterprise: equal ones are `unchanged` and point to the first, further labels and
 * blanks filled are merged (`updated`), contradicting ones are all refused, for nobody knows which is right.
 * An import never moves an enterprise to another city (S10: both bureaus must agree).
 * @param existing by credit code, across all cities: a foreign enterprise must be seen to be refused.
 * Refusals: import-outside-territory, import-city-differs, import-rows-contradict, import-label-ambiguous.
 */
export function planImport(
  rows: readonly (EnterpriseRow | RefusedRow)[],
  existing: ReadonlyMap<string, StoredEnterprise>,
  scope: ImportScope,
): ImportPlan {
  const planned = new Map<EnterpriseRow | RefusedRow, PlannedRow>()
  const groups = new Map<string, EnterpriseRow[]>()
  for (const row of rows) {
    if (isRefusedRow(row)) planned.set(row, refusedRow(row))
    else if (groups.has(row.fields.creditCode)) groups.get(row.fields.creditCode)?.push(row)
    else groups.set(row.fields.creditCode, [row])
  }
  const writes: EnterpriseWrite[] = []
  for (const [creditCode, group] of groups) {
    const write = planEnterprise(group, existing.get(creditCode), scope, planned)
    if (write) writes.push(write)
  }
  return { rows: rows.flatMap((row) => planned.get(row) ?? []), writes }
}

const refusedRow = ({ sheet, row, creditCode, name, refusals, warnings }: RefusedRow): PlannedRow => ({
  sheet,
  row,
  creditCode,
  name,
  outcome: 'refused',
  changed: [],
  messages: [...refusals, ...warnings],
})

function planEnterprise(
  group: readonly EnterpriseRow[],
  stored: StoredEnterprise | undefined,
  scope: ImportScope,
  planned: Map<EnterpriseRow | RefusedRow, PlannedRow>,
): EnterpriseWrite | undefined {
  const contradictions = findContradictions(group)
  let draft: Draft = { fields: stored?.fields ?? {}, labels: draftsOf(stored?.labels ?? []), changes: [] }
  let first: EnterpriseRow | undefined
  for (const row of group) {
    const refusal = outside(row, stored, scope) ?? contradictions.get(row)
    const next = refusal ? refuseRow(row, refusal.field, refusal.refusal) : overlayRow(row, draft, stored, first)
    planned.set(row, next.row)
    if (!next.draft) continue
    draft = next.draft
    first ??= row
  }
  return first && draft.changes.length > 0 ? writeOf(first, draft, stored) : undefined
}

interface Fault {
  field?: Field
  refusal: Refusal
}

function outside(row: EnterpriseRow, stored: StoredEnterprise | undefined, scope: ImportScope): Fault | undefined {
  const cities = [row.fields.cityCode, stored?.fields.cityCode].filter((code) => code !== undefined)
  if (scope.cityCodes && cities.some((code) => !scope.cityCodes?.includes(code)))
    return { field: 'cityCode', refusal: refuseCell('import-outside-territory') }
  return new Set(cities).size > 1 ? { field: 'cityCode', refusal: refuseCell('import-city-differs') } : undefined
}

function overlayRow(
  row: EnterpriseRow,
  draft: Draft,
  stored: StoredEnterprise | undefined,
  first: EnterpriseRow | undefined,
): { row: PlannedRow; draft?: Draft } {
  const fields = overlayFields(draft.fields, row.fields, stored?.source === 'registered')
  const labels = overlayLabels(draft.labels, row.labels)
  if (isRefusal(labels)) return refuseRow(row, 'labels', labels)
  const changed = [...fields.changes, ...labels.changes]
  const messages = [
    ...row.warnings,
    ...fields.warnings.map(({ field, refusal }) => at(row, 'warning', field, refusal)),
    ...labels.warnings.map((refusal) => at(row, 'warning', 'labels', refusal)),
    ...(first
      ? [
          at(
            row,
            'warning',
            undefined,
            warn(changed.length > 0 ? 'import-merged-with-row' : 'import-same-as-row', placeOf(first)),
          ),
        ]
      : []),
  ]
  const outcome = !stored && !first ? 'created' : changed.length > 0 ? 'updated' : 'unchanged'
  const {
    sheet,
    row: number,
    fields: { creditCode, name },
  } = row
  return {
    row: { sheet, row: number, creditCode, name, outcome, changed: outcome === 'created' ? [] : changed, messages },
    draft: { fields: fields.fields, labels: labels.drafts, changes: [...draft.changes, ...changed] },
  }
}

const refuseRow = (
  row: EnterpriseRow,
  field: Field | undefined,
  refusal: Refusal,
): { row: PlannedRow; draft?: Draft } => ({
  row: {
    sheet: row.sheet,
    row: row.row,
    creditCode: row.fields.creditCode,
    name: row.fields.name,
    outcome: 'refused',
    changed: [],
    messages: [at(row, 'refusal', field, refusal), ...row.warnings],
  },
})

function at(row: EnterpriseRow, level: RowMessage['level'], field: Field | undefined, refusal: Refusal): RowMessage {
  const column = field && row.columns.get(field)
  const value = field && row.written(field)
  return messageAt(
    level,
    { sheet: row.sheet, row: row.row, ...(column ? { column } : {}), ...(value === undefined ? {} : { value }) },
    refusal,
  )
}

const placeOf = ({ sheet, row }: EnterpriseRow): { first: string; firstEn: string } => ({
  first: `工作表“${sheet}”第${row}行`,
  firstEn: `row ${row} of sheet "${sheet}"`,
})

function writeOf(first: EnterpriseRow, draft: Draft, stored: StoredEnterprise | undefined): EnterpriseWrite {
  const { creditCode, name, cityCode } = { ...first.fields, ...draft.fields }
  const changed = draft.changes
    .filter(({ field }) => field !== 'labels')
    .map(({ field }) => field as keyof EnterpriseFields)
  return {
    creditCode,
    name,
    cityCode,
    ...(stored ? { stored: { documentId: stored.documentId, version: stored.version } } : {}),
    fields: stored ? Object.fromEntries(changed.map((field) => [field, draft.fields[field]])) : draft.fields,
    // A label carries the name of its enterprise: it follows a renaming.
    labels: draft.labels
      .filter(({ touched, state }) => touched || (changed.includes('name') && isIn(labelFlow, 'inForce', state)))
      .map(({ values, state, stored: before }) => ({ values, state, ...(before ? { stored: before } : {}) })),
  }
}
