import { clip } from '../../../shared/pure/brief'
import { isBlank } from '../../../shared/pure/text'
import { defineRefusals, type Refusal } from '../../../shared/pure/refusal'
import type { Label } from '../../../shared/pure/workflow'
import type { ItemKind } from './words'
import { brief } from '../../../shared/pure/brief'
import { isRecord } from '../../../shared/pure/is-record'

export const refuse = defineRefusals({
  'sheet-malformed': { status: 400, zh: '评分表格式不正确', en: 'The score sheet is not well-formed' },
  'criterion-unknown': {
    status: 400,
    zh: '评分表中没有“{criterion}”这一项',
    en: 'There is no criterion "{criterion}"',
  },
  'score-out-of-scale': {
    status: 400,
    zh: '“{label}”的评分“{value}”不符合要求：{scale}',
    en: 'The score "{value}" of "{criterion}" is not on its scale: {scale}',
  },
  'reason-missing': { status: 400, zh: '请填写评分理由：{labels}', en: 'Reasons are missing: {criteria}' },
  'score-missing': { status: 400, zh: '尚未评分：{labels}', en: 'Not yet scored: {criteria}' },
  'other-snapshot': {
    status: 409,
    zh: '评分所依据的材料版本与本次评审的不一致，请刷新后核对',
    en: 'The sheet was filled for another snapshot than the one under review',
  },
})

export const MIN_SCORE = 0
export const MAX_SCORE = 100
const MOST_REASON = 2000

/** One condition of one item, as the expert scores it. */
export interface Criterion {
  /** Unique on the sheet, such as `smart-equipment/1.2`. */
  code: string
  label: Label
  itemKind: ItemKind
  /** Subject of the conclusion: a category's code, a solution's document id. */
  item: string
  /** `points`: 0–100. `pass`: yes or no, counted as 100 or 0. */
  scale: 'points' | 'pass'
  /** If it fails there is no recommendation, whatever the mean. */
  must?: boolean
}

export interface Entry {
  points?: number | null
  passed?: boolean | null
  reason?: string | null
}

/** Belongs to one snapshot; another snapshot needs another sheet. */
export interface Sheet {
  snapshotHash: string
  entries: Readonly<Record<string, Entry>>
}

/** A submitted score as stored: always points, so that the arithmetic is the same for all scales. */
export interface Mark {
  criterion: string
  itemKind: ItemKind
  item: string
  must: boolean
  points: number
  reason: string
}

/** Parses a sheet from a request. Refusal: sheet-malformed. */
export function readSheet(input: unknown): Sheet | Refusal {
  const sheet = input as Partial<Sheet> | null
  const fine =
    isRecord(sheet) &&
    typeof sheet.snapshotHash === 'string' &&
    isRecord(sheet.entries) &&
    Object.values(sheet.entries).every(isRecord)
  return fine ? (sheet as Sheet) : refuse('sheet-malformed')
}

/**
 * R12: whether a draft may be saved. It may be incomplete, but not off the scale.
 * Refusals: other-snapshot, criterion-unknown, score-out-of-scale.
 */
export function checkDraft(criteria: readonly Criterion[], sheet: Sheet, snapshotHash: string): true | Refusal {
  if (sheet.snapshotHash !== snapshotHash) return refuse('other-snapshot')
  const known = new Map(criteria.map((criterion) => [criterion.code, criterion]))
  for (const [code, entry] of Object.entries(sheet.entries)) {
    const criterion = known.get(code)
    if (!criterion) return refuse('criterion-unknown', { criterion: clip(code, 100) })
    const verdict = onScale(criterion, entry)
    if (verdict !== true) return verdict
  }
  return true
}

/** R12: a score and a reason per condition. Refusals: those of a draft, score-missing, reason-missing. */
export function checkSheet(criteria: readonly Criterion[], sheet: Sheet, snapshotHash: string): true | Refusal {
  const draft = checkDraft(criteria, sheet, snapshotHash)
  if (draft !== true) return draft
  const entryOf = ({ code }: Criterion): Entry =>
    (Object.hasOwn(sheet.entries, code) ? sheet.entries[code] : {}) as Entry
  const unscored = criteria.filter((criterion) => pointsOf(criterion, entryOf(criterion)) === undefined)
  if (unscored.length > 0) return refuse('score-missing', named(unscored))
  const silent = criteria.filter((criterion) => isBlank(entryOf(criterion).reason))
  return silent.length === 0 || refuse('reason-missing', named(silent))
}

const named = (criteria: readonly Criterion[]) => ({
  criteria: criteria.map(({ code }) => code),
  labels: criteria.map(({ label }) => label.zh),
})

function onScale(criterion: Criterion, { points, passed, reason }: Entry): true | Refusal {
  const off = (value: unknown, scale: string): Refusal =>
    refuse('score-out-of-scale', { criterion: criterion.code, label: criterion.label.zh, value: brief(value), scale })
  const isPoints = criterion.scale === 'points'
  if (given(points) && !(isPoints && Number.isInteger(points) && points >= MIN_SCORE && points <= MAX_SCORE))
    return off(points, isPoints ? `${MIN_SCORE} – ${MAX_SCORE}` : 'true | false')
  if (given(passed) && (isPoints || typeof passed !== 'boolean'))
    return off(passed, isPoints ? `${MIN_SCORE} – ${MAX_SCORE}` : 'true | false')
  if (given(reason) && (typeof reason !== 'string' || [...reason].length > MOST_REASON || reason.includes('\u0000')))
    return off('…', `≤ ${MOST_REASON}`)
  return true
}

const given = <T>(value: T | null | undefined): value is T => value !== undefined && value !== null
/** The points of an entry; undefined if it has no score. */
function pointsOf({ scale }: Criterion, { points, passed }: Entry): number | undefined {
  if (scale === 'points') return given(points) ? points : undefined
  return given(passed) ? (passed ? MAX_SCORE : MIN_SCORE) : undefined
}

/** The marks of a sheet accepted by `checkSheet`, in the order of the criteria. */
export function marksOf(criteria: readonly Criterion[], sheet: Sheet): Mark[] {
  return criteria.map((criterion) => {
    const entry = sheet.entries[criterion.code] ?? {}
    return {
      criterion: criterion.code,
      itemKind: criterion.itemKind,
      item: criterion.item,
      must: criterion.must === true,
      points: pointsOf(criterion, entry) ?? MIN_SCORE,
      reason: (entry.reason ?? '').trim(),
    }
  })
}
