import { defineRefusals } from '../../../shared/pure/refusal'
import { nameConstraint } from '../../../shared/server/http/refusals'

const refuse = defineRefusals({
  'liaison-current': { status: 409, zh: '该市已有现任联络员', en: 'The city has a current liaison' },
  'batch-ordinal-taken': { status: 409, zh: '该年度同类批次的序号已使用', en: 'The ordinal is taken in this year' },
  'batch-open': { status: 409, zh: '同类批次仍在开放', en: 'A batch of this kind is open' },
})

/** Refusals for constraints that requests can violate; violations of any other are errors of ours. */
export function nameConstraints(): void {
  nameConstraint('filing', 'liaisons_one_current', refuse('liaison-current'))
  nameConstraint('filing', 'batches_ordinal_once', refuse('batch-ordinal-taken'))
  nameConstraint('filing', 'batches_one_open', refuse('batch-open'))
}
