import { defineRefusals } from '../../../shared/pure/refusal'
import { refuse as refuseAccount } from './accounts/refusals'
import { nameConstraint } from '../../../shared/server/http/refusals'

const refuse = defineRefusals({
  'enterprise-known': {
    status: 409,
    zh: '该统一社会信用代码的企业已登记',
    en: 'An enterprise with this credit code is registered',
  },
  'provider-known': {
    status: 409,
    zh: '该统一社会信用代码的服务商已登记',
    en: 'A provider with this credit code is registered',
  },
  'handed-over-already': {
    status: 409,
    zh: '该单位已有待接收的移交',
    en: 'A hand-over of this organisation is open already',
  },
})

/** Refusals for constraints that requests can violate; violations of any other are errors of ours. */
export function nameConstraints(): void {
  nameConstraint('organisations', 'enterprises_credit_code_once', refuse('enterprise-known'))
  nameConstraint('organisations', 'providers_credit_code_once', refuse('provider-known'))
  nameConstraint('organisations', 'hand_overs_one_open', refuse('handed-over-already'))
  nameConstraint('organisations', 'memberships_account_once', refuseAccount('belongs-already'))
  nameConstraint('organisations', 'verifications_one_open_claim', refuseAccount('claim-open'))
  nameConstraint('organisations', 'member_invitations_once', refuseAccount('member-invited-already'))
  nameConstraint('organisations', 'enterprise_labels_once', refuseAccount('label-declared-already'))
}
