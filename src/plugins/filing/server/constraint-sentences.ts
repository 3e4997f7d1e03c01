import { defineRefusals } from '../../../shared/pure/refusal'
import { nameConstraint } from '../../../shared/server/http/refusals'

const refuse = defineRefusals({
  'liaison-current': { status: 409, zh: '该市已有现任联络员', en: 'The city has a current liaison' },
  'officer-current': { status: 409, zh: '此人已是该市经办人员', en: 'This person is an officer of the city already' },
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
  'application-in-batch': {
    status: 409,
    zh: '本批次已有一份申请，每家服务商每批次只能申请一次',
    en: 'There is an application in this batch already; a provider applies once per batch',
  },
  'handed-over-already': {
    status: 409,
    zh: '该单位已有待接收的移交',
    en: 'A hand-over of this organisation is open already',
  },
  'batch-ordinal-taken': { status: 409, zh: '该年度同类批次的序号已使用', en: 'The ordinal is taken in this year' },
  'batch-open': { status: 409, zh: '同类批次仍在开放', en: 'A batch of this kind is open' },
})

/** Sentences for the constraints that people run into; the others are faults of ours and keep their names. */
export function nameConstraints(): void {
  nameConstraint('liaisons_one_current', refuse('liaison-current'))
  nameConstraint('officers_once_current', refuse('officer-current'))
  nameConstraint('enterprises_credit_code_once', refuse('enterprise-known'))
  nameConstraint('providers_credit_code_once', refuse('provider-known'))
  nameConstraint('hand_overs_one_open', refuse('handed-over-already'))
  nameConstraint('batches_ordinal_once', refuse('batch-ordinal-taken'))
  nameConstraint('applications_one_per_batch', refuse('application-in-batch'))
  nameConstraint('batches_one_open', refuse('batch-open'))
}
