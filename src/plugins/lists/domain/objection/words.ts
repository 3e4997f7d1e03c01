import { l } from '../../../../shared/pure/schema'
import type { Label } from '../../../../shared/pure/workflow'

/** What an objection asks for. */
export const REQUEST_LABELS = {
  'take-out': l('从名单中移出', 'Take it out'),
  'put-in': l('列入名单', 'Put it in'),
} as const satisfies Record<string, Label>
