import { defineFlow } from '../../../../shared/pure/workflow'
import { l } from '../../../../shared/pure/schema'
import { reasonNeed, textNeed } from '../../../../shared/pure/common-needs'
import { answered, correctable, numbered, type ObjectionRow, type ObjectionFacts } from './objection-guards'

const number = textNeed(l('更正文号（名单已公布时填写）', 'Document number of the correction, of a published list'), {
  max: 100,
})

/** An objection (异议) to a line of a list, or to a missing one; objectors are not public (S31). */
export const objectionFlow = defineFlow<ObjectionRow, ObjectionFacts>()({
  name: 'objection',
  label: l('名单异议', 'Objection'),
  initial: 'received',
  states: {
    received: { label: l('待受理', 'Received'), applicant: l('已收到', 'Received') },
    accepted: { label: l('核实中', 'Accepted'), applicant: l('已受理，核实中', 'Accepted, being verified') },
    'not-accepted': { sentBack: true, label: l('不予受理', 'Not accepted'), final: true },
    upheld: { label: l('异议成立', 'Upheld'), final: true },
    dismissed: { label: l('异议不成立', 'Dismissed') },
  },
  sets: {
    open: ['received', 'accepted'],
  },
  actions: {
    accept: {
      label: l('受理', 'Accept'),
      from: ['received'],
      to: 'accepted',
      by: 'province',
      clause: 'S31',
      event: 'objection.accepted',
    },
    'not-accept': {
      label: l('不予受理', 'Do not accept'),
      from: ['received'],
      to: 'not-accepted',
      by: 'province',
      clause: 'S31',
      needs: { reason: reasonNeed() },
      set: answered,
      event: 'objection.answered',
    },
    uphold: {
      label: l('异议成立并更正名单', 'Uphold and correct the list'),
      from: ['accepted'],
      to: 'upheld',
      by: 'province',
      clause: 'S31 R14 R16',
      bulk: false,
      dangerous: true,
      needs: { reason: reasonNeed(), number },
      guards: [correctable, numbered],
      set: answered,
      event: 'objection.answered',
    },
    dismiss: {
      label: l('异议不成立', 'Dismiss'),
      from: ['accepted'],
      to: 'dismissed',
      by: 'province',
      clause: 'S31',
      needs: { reason: reasonNeed() },
      set: answered,
      event: 'objection.answered',
    },
    reconsider: {
      label: l('复核改判：异议成立并更正名单', 'Reconsider: uphold and correct the list'),
      from: ['dismissed'],
      to: 'upheld',
      by: 'province',
      clause: 'S31 R14 R16',
      bulk: false,
      dangerous: true,
      needs: { reason: reasonNeed(), number },
      guards: [correctable, numbered],
      set: answered,
      event: 'objection.answered',
    },
  },
})
