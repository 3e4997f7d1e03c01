import type { Label } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import { SUBJECT_KINDS } from '../../../shared/pure/credit-code'
import { LABELS } from '../../../policy/labels'
import { SIZES } from '../../../policy/sizes'

type Words = Record<string, Label>

/** The labels of a table that has other columns too. */
const words = <K extends string>(table: Record<K, Label>): Record<K, Label> =>
  Object.fromEntries(Object.entries<Label>(table).map(([name, { zh, en }]) => [name, { zh, en }])) as Record<K, Label>

export const SIZE_LABELS = SIZES

export const ORGANISATION_LABELS = {
  enterprise: l('企业', 'Enterprise'),
  provider: l('服务商', 'Provider'),
} as const satisfies Words

export const SOURCE_LABELS = {
  registered: l('自行注册', 'Own registration'),
  imported: l('批量导入', 'Import'),
} as const satisfies Words

export const LABEL_KIND_LABELS = words(LABELS)

export const LABEL_SOURCE_LABELS = {
  imported: l('批量导入', 'Import'),
  declared: l('企业申报', 'Declared by the enterprise'),
} as const satisfies Words

export const SUBJECT_KIND_LABELS = SUBJECT_KINDS

export const ORGANISATION_KIND_LABELS = {
  enterprise: l('企业', 'Enterprise'),
  provider: l('服务商', 'Provider'),
} as const satisfies Words

export const VERIFICATION_KIND_LABELS = {
  registration: l('注册', 'Registration'),
  claim: l('认领', 'Claim'),
} as const satisfies Words
