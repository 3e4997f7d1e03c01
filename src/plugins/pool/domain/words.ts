import type { Label } from '../../../shared/pure/workflow'
import { CATEGORIES } from '../../../policy/categories'

/** The seven categories by code. */
export const CATEGORY_LABELS: Record<string, Label> = Object.fromEntries(
  Object.entries(CATEGORIES).map(([code, { zh, en }]) => [code, { zh, en }]),
)
