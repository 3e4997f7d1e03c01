import { LABELS } from '../../../policy/labels'
import { isRefusal, type Refusal } from '../../../shared/pure/refusal'
import type { LabelFields, LabelState, StoredLabel } from '../../organisations/contract'
import { dayInChinese } from '../../../shared/pure/say-day'
import { refuseCell } from './refusals'
import { warn } from './warnings'
import { statesIn } from '../../../shared/pure/state-sets'
import { labelFlow } from '../../organisations/contract'

/** States of labels in use; the others are final, and the list's label becomes a new row. */
const IN_FORCE = statesIn(labelFlow, 'inForce')

/** A label while rows are merged into it; `stored` is absent for one that the import adds. */
export interface LabelDraft {
  values: LabelFields
  stored?: Pick<StoredLabel, 'documentId' | 'version' | 'state'>
  /** After the import; what the bureau's list names is confirmed. */
  state: LabelState
  touched: boolean
}

export interface Change {
  field: string
  from: unknown
  to: unknown
}

export interface LabelOverlay {
  drafts: readonly LabelDraft[]
  changes: Change[]
  warnings: Refusal[]
}

export const draftsOf = (labels: readonly StoredLabel[]): LabelDraft[] =>
  labels.map(({ documentId, version, state, ...values }) => ({
    values,
    stored: { documentId, version, state },
    state,
    touched: false,
  }))

/**
 * Merges the labels of a row into those known: a bureau's list confirms what it names and fills blanks; a blank never
 * erases. A label without number and year means the only one of its kind.
 * Refusal: import-label-ambiguous, when several known labels could be meant and the row says something new.
 */
export function overlayLabels(known: readonly LabelDraft[], labels: readonly LabelFields[]): LabelOverlay | Refusal {
  let overlay: LabelOverlay = { drafts: known, changes: [], warnings: [] }
  for (const label of labels) {
    const next = overlayLabel(overlay, label)
    if (isRefusal(next)) return next
    overlay = next
  }
  return overlay
}

function overlayLabel(overlay: LabelOverlay, label: LabelFields): LabelOverlay | Refusal {
  const found = findDraft(
    overlay.drafts.filter(({ state }) => IN_FORCE.includes(state)),
    label,
  )
  if (isRefusal(found)) return found
  if (found === 'nothing-new') return overlay
  if (!found) {
    const draft: LabelDraft = { values: label, state: 'confirmed', touched: true }
    const change = { field: 'labels', from: null, to: labelText(label) }
    return {
      drafts: [...overlay.drafts, draft],
      changes: [...overlay.changes, change],
      warnings: [...overlay.warnings, ...rejectedBefore(overlay.drafts, label)],
    }
  }
  const values = merged(found.values, label)
  if (found.state === 'confirmed' && same(values, found.values)) return overlay
  const draft: LabelDraft = { ...found, values, state: 'confirmed', touched: true }
  const change = { field: 'labels', from: stateText(found), to: stateText(draft) }
  return {
    ...overlay,
    drafts: overlay.drafts.map((other) => (other === found ? draft : other)),
    changes: [...overlay.changes, change],
  }
}

/** The bureau once refused what its list now names: a warning. */
function rejectedBefore(drafts: readonly LabelDraft[], label: LabelFields): Refusal[] {
  const before = drafts.some(
    ({ state, values }) =>
      state === 'rejected' &&
      values.kind === label.kind &&
      agree(values.certificateNumber, label.certificateNumber) &&
      agree(values.year, label.year),
  )
  return before
    ? [warn('import-rejected-label-confirmed', { kind: LABELS[label.kind].zh, kindEn: LABELS[label.kind].en })]
    : []
}

const stateText = ({ values, state }: LabelDraft): string =>
  `${labelText(values)}${state === 'declared' ? '（待确认）' : ''}`

function findDraft(
  drafts: readonly LabelDraft[],
  label: LabelFields,
): LabelDraft | 'nothing-new' | Refusal | undefined {
  const kindred = drafts.filter(({ values }) => values.kind === label.kind)
  const exact = kindred.find(
    ({ values }) => values.certificateNumber === label.certificateNumber && values.year === label.year,
  )
  if (exact) return exact
  const containing = kindred.filter(({ values }) => same(merged(values, label), values))
  if (containing.length > 0) return containing.length === 1 ? containing[0] : 'nothing-new'
  const compatible = kindred.filter(
    ({ values }) => agree(values.certificateNumber, label.certificateNumber) && agree(values.year, label.year),
  )
  if (compatible.length < 2) return compatible[0]
  return refuseCell('import-label-ambiguous', {
    count: compatible.length,
    kind: LABELS[label.kind].zh,
    kindEn: LABELS[label.kind].en,
  })
}

const agree = (one: unknown, other: unknown): boolean => one === null || other === null || one === other

const merged = (values: LabelFields, label: LabelFields): LabelFields => ({
  kind: values.kind,
  certificateNumber: label.certificateNumber ?? values.certificateNumber,
  year: label.year ?? values.year,
  validUntilOn: label.validUntilOn ?? values.validUntilOn,
  chainName: label.chainName ?? values.chainName,
})

const PARTS = ['certificateNumber', 'year', 'validUntilOn', 'chainName'] as const

const same = (one: LabelFields, other: LabelFields): boolean => PARTS.every((part) => one[part] === other[part])

/** `专精特新 2023年 SD2023001 至2026年12月31日`, for the report. */
export const labelText = ({ kind, certificateNumber, year, validUntilOn, chainName }: LabelFields): string =>
  [
    LABELS[kind].zh,
    year && `${year}年`,
    certificateNumber,
    validUntilOn && `至${dayInChinese(validUntilOn)}`,
    chainName,
  ]
    .filter(Boolean)
    .join(' ')

/** Two rows of one enterprise give the same label different validities or chains. */
export function contradictingLabel(
  one: readonly LabelFields[],
  other: readonly LabelFields[],
): [LabelFields, LabelFields] | undefined {
  for (const a of one)
    for (const b of other) {
      const identity = a.kind === b.kind && a.certificateNumber === b.certificateNumber && a.year === b.year
      if (identity && !(agree(a.validUntilOn, b.validUntilOn) && agree(a.chainName, b.chainName))) return [a, b]
    }
  return undefined
}
