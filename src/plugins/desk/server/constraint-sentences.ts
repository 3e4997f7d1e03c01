import { defineRefusals } from '../../../shared/pure/refusal'
import { nameConstraint } from '../../../shared/server/http/refusals'

const refuse = defineRefusals({
  'officer-current': { status: 409, zh: '此人已是该市经办人员', en: 'This person is an officer of the city already' },
})

export function nameConstraints(): void {
  nameConstraint('desk', 'officers_once_current', refuse('officer-current'))
}
