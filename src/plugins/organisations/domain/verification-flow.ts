import { defineFlow } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import { reasonNeed, textNeed } from '../../../shared/pure/common-needs'
import {
  claimantFree,
  filesGiven,
  onRecord,
  ownerOnly,
  previousOwnerDecided,
  sameCity,
  type VerificationFacts,
  type VerificationRow,
} from './verification-guards'

/** What happens to the present owner when a claim is accepted. */
export const PREVIOUS_OWNER = {
  'keep-as-member': l('保留为普通成员', 'Stays as a member'),
  remove: l('移出该单位', 'Is removed'),
}

const file = (zh: string, en: string) => textNeed(l(zh, en), { max: 64 })

/**
 * Whether an account may speak for an organisation (主体核验), decided by the responsible city on its licence and letter of
 * authorisation (授权书). A registration verifies an existing owner; a claim (认领) gives the organisation an owner only
 * when accepted.
 */
export const verificationFlow = defineFlow<VerificationRow, VerificationFacts>()({
  name: 'verification',
  label: l('主体核验', 'Verification'),
  initial: 'draft',
  states: {
    draft: { label: l('待提交材料', 'Awaiting documents') },
    submitted: { label: l('待核验', 'Awaiting the city') },
    returned: {
      sentBack: true,
      label: l('退回补正', 'Returned'),
      applicant: l('已退回，请补正后重新提交', 'Returned: please correct'),
    },
    accepted: { label: l('核验通过', 'Accepted'), final: true },
    rejected: { sentBack: true, label: l('核验不通过', 'Rejected'), final: true },
    withdrawn: { sentBack: true, label: l('已撤回', 'Withdrawn'), final: true },
  },
  sets: {
    open: ['draft', 'submitted', 'returned'],
    filed: ['submitted', 'returned', 'accepted', 'rejected', 'withdrawn'],
  },
  actions: {
    save: {
      label: l('保存材料', 'Save'),
      from: ['draft', 'returned'],
      by: 'account',
      clause: 'R05 R21',
      needs: { licence: file('主体资格证明', 'Licence'), letter: file('授权书', 'Letter of authorisation') },
      guards: [ownerOnly],
      set: ({ input }) => input,
    },
    submit: {
      label: l('提交核验', 'Submit'),
      from: ['draft', 'returned'],
      to: 'submitted',
      by: 'account',
      clause: 'R05 R21',
      guards: [ownerOnly, filesGiven, onRecord, claimantFree],
      files: true,
      set: ({ at, facts }) => ({ submittedAt: at.arrivedAt.toISOString(), ...facts.record }),
      event: 'verification.submitted',
    },
    withdraw: {
      label: l('撤回', 'Withdraw'),
      from: ['draft', 'submitted', 'returned'],
      to: 'withdrawn',
      by: 'account',
      guards: [ownerOnly],
    },
    accept: {
      label: l('核验通过', 'Accept'),
      from: ['submitted'],
      to: 'accepted',
      by: ['city', 'province'],
      clause: 'R05 R21 四(四)',
      bulk: false,
      needs: {
        reason: { ...reasonNeed('主体资格证明、授权书齐全有效，与登记信息一致。'), required: false },
        previousOwner: {
          label: l('原管理员', 'Previous owner'),
          type: 'choice',
          options: PREVIOUS_OWNER,
          hint: l('仅当该机构已有管理员时填写', 'Only where the organisation has an owner'),
        },
      },
      guards: [onRecord, sameCity, claimantFree, previousOwnerDecided],
      set: ({ input, at }) => ({ decisionReason: input.reason ?? null, decidedAt: at.now.toISOString() }),
      event: 'verification.accepted',
    },
    return: {
      stepsBack: true,
      label: l('退回补正', 'Return'),
      from: ['submitted'],
      to: 'returned',
      by: ['city', 'province'],
      clause: 'R05 R21',
      bulk: false,
      needs: { reason: reasonNeed() },
      set: ({ input, at }) => ({ decisionReason: input.reason, decidedAt: at.now.toISOString() }),
      event: 'verification.returned',
    },
    reject: {
      label: l('核验不通过', 'Reject'),
      from: ['submitted'],
      to: 'rejected',
      by: ['city', 'province'],
      clause: 'R05 R21',
      bulk: false,
      dangerous: true,
      needs: { reason: reasonNeed() },
      set: ({ input, at }) => ({ decisionReason: input.reason, decidedAt: at.now.toISOString() }),
      event: 'verification.rejected',
    },
    'give-way': {
      label: l('因他人认领通过而终止', 'Give way'),
      from: ['draft', 'submitted', 'returned'],
      to: 'rejected',
      by: ['city', 'province', 'system'],
      needs: { reason: reasonNeed() },
      set: ({ input, at }) => ({ decisionReason: input.reason, decidedAt: at.now.toISOString() }),
      internal: true,
      event: 'verification.rejected',
    },
    // Increases the version, so that a decision based on the old owner is refused.
    'note-owner': {
      label: l('管理员变更', 'The owner changed'),
      from: ['draft', 'submitted', 'returned'],
      by: 'system',
      internal: true,
      set: ({ facts }) => ({ ownerOnRecord: facts.record.ownerOnRecord }),
    },
  },
})
