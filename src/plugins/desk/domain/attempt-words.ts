import { l } from '../../../shared/pure/schema'

export const ATTEMPT_LABELS = {
  read: l('查看', 'Read'),
  write: l('办理或修改', 'Act or change'),
}
