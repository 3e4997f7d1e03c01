import { defineRefusals } from '../../../shared/pure/refusal'
import { nameConstraint } from '../../../shared/server/http/refusals'

const refuse = defineRefusals({
  'application-in-batch': {
    status: 409,
    zh: '本批次已有一份申请，每家服务商每批次只能申请一次',
    en: 'There is an application in this batch already; a provider applies once per batch',
  },
})

/** Refusals for constraints that requests can violate; violations of any other are errors of ours. */
export function nameConstraints(): void {
  nameConstraint('applications', 'applications_one_per_batch', refuse('application-in-batch'))
}
