import type { Label } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'

export const ORGANISATION_LABELS = {
  enterprise: l('企业', 'Enterprise'),
  provider: l('服务商', 'Provider'),
} as const satisfies Record<string, Label>
