import { defineRefusals } from '../../../shared/pure/refusal'
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

/** Sentences for the constraints that people run into; the others are faults of ours and keep their names. */
export function nameConstraints(): void {
  nameConstraint('enterprises_credit_code_once', refuse('enterprise-known'))
  nameConstraint('providers_credit_code_once', refuse('provider-known'))
  nameConstraint('hand_overs_one_open', refuse('handed-over-already'))
}
