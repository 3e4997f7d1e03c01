import { defineRefusals, type Refusal } from '../shared/pure/refusal'
import { foldText } from '../shared/pure/text'
import type { Label } from '../shared/pure/workflow'

export const refuse = defineRefusals({
  'size-unknown': {
    status: 400,
    zh: '企业规模“{value}”无法识别，应为大型、中型、小型或微型',
    en: 'The enterprise size "{value}" is unknown; it is large, medium, small or micro',
  },
  'size-not-sme': {
    status: 422,
    zh: '该企业规模为“{label}”，不属于中小企业，按现行设置不能申报',
    en: 'An enterprise of size "{size}" is no SME and may not file under the present settings',
  },
  'priority-sme-only': {
    status: 422,
    zh: '该企业规模为“{label}”，不属于中小企业，不能标记优先推荐',
    en: 'An enterprise of size "{size}" is no SME and cannot be marked as priority',
  },
})

export type Size = 'large' | 'medium' | 'small' | 'micro'

export const SIZES: Record<Size, Label> = {
  large: { zh: '大型', en: 'large' },
  medium: { zh: '中型', en: 'medium' },
  small: { zh: '小型', en: 'small' },
  micro: { zh: '微型', en: 'micro' },
}

const SPELLINGS: ReadonlyMap<string, Size> = new Map([
  ['大', 'large'],
  ['大型', 'large'],
  ['中', 'medium'],
  ['中型', 'medium'],
  ['小', 'small'],
  ['小型', 'small'],
  ['微', 'micro'],
  ['微型', 'micro'],
])

export interface SizeSettings {
  /** S07: an enterprise that is not an SME (a champion or chain member may not be) may file, without priority. */
  nonSmeMayFile: boolean
}

export const SIZE_DEFAULTS: SizeSettings = { nonSmeMayFile: true }

/**
 * Parses a size: `中型`, `中型企业`, `medium`. `小微企业` means two sizes and is refused.
 * @returns the size code, or the refusal size-unknown.
 */
export function parseSize(text: string): Size | Refusal {
  const folded = foldText(text).replace(/ /g, '')
  const lower = folded.toLowerCase()
  if (isSize(lower)) return lower
  return SPELLINGS.get(folded.replace(/企业$/, '')) ?? refuse('size-unknown', { value: text })
}

export const isSize = (value: unknown): value is Size => typeof value === 'string' && Object.hasOwn(SIZES, value)

/** Small and medium-sized enterprises (中小企业) are medium, small and micro. */
export const isSme = (size: Size): boolean => size !== 'large'

/** S07: whether an enterprise of this size may file. Refusal: size-not-sme. */
export function maySizeFile(size: Size, settings: SizeSettings = SIZE_DEFAULTS): true | Refusal {
  return isSme(size) || settings.nonSmeMayFile ? true : refuse('size-not-sme', { size, label: SIZES[size].zh })
}

/** R27 and S07, §1(2): only an SME can be recommended with priority. Refusal: priority-sme-only. */
export function maySizeHavePriority(size: Size): true | Refusal {
  return isSme(size) ? true : refuse('priority-sme-only', { size, label: SIZES[size].zh })
}
