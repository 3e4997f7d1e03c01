import { defineRefusals } from '../../../shared/pure/refusal'
import { nameConstraint } from '../../../shared/server/http/refusals'

const refuse = defineRefusals({
  'manner-kept': {
    status: 409,
    zh: '专家组已有评审事项，不能改变评审事项种类和评审方式；请先移出评审事项',
    en: 'The panel has subjects, so neither its kind nor its manner of review changes; take them back first',
  },
  'panel-size-even': {
    status: 409,
    zh: '专家组人数应为 3、5 或 7',
    en: 'A panel has 3, 5 or 7 members',
  },
  'term-ends-first': {
    status: 409,
    zh: '任期、聘期须同时填写起始日和截止日，且截止日不能早于起始日',
    en: 'A term has both its days, and cannot end before it starts',
  },
  'no-body': {
    status: 400,
    zh: '请填写专家委员会任期，或复审和评价专家聘期',
    en: 'Give the term in the expert committee, or as an expert for reviews and evaluations',
  },
})

/** Sentences for constraints that the panel's forms may violate. */
export function nameConstraints(): void {
  nameConstraint('experts', 'panels_manner_kept', refuse('manner-kept'))
  nameConstraint('experts', 'panels_size_odd', refuse('panel-size-even'))
  nameConstraint('experts', 'experts_term_ordered', refuse('term-ends-first'))
  nameConstraint('experts', 'experts_committee_ordered', refuse('term-ends-first'))
  nameConstraint('experts', 'experts_serves', refuse('no-body'))
}
