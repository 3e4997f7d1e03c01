import { defineRefusals } from '../../../shared/pure/refusal'
import { nameConstraint } from '../../../shared/server/http/refusals'

const refuse = defineRefusals({
  'batch-ordinal-taken': { status: 409, zh: '该年度同类批次的序号已使用', en: 'The ordinal is taken in this year' },
  'batch-open': { status: 409, zh: '同类批次仍在开放', en: 'A batch of this kind is open' },
})

/** Refusals for constraints that requests can violate; violations of any other are errors of ours. */
export function nameConstraints(): void {
  nameConstraint('filing', 'batches_ordinal_once', refuse('batch-ordinal-taken'))
  nameConstraint('filing', 'batches_one_open', refuse('batch-open'))
}
