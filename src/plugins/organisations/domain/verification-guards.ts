import { defineRefusals } from '../../../shared/pure/refusal'
import { onInput, type Guard, type Subject } from '../../../shared/pure/workflow'

export const refuse = defineRefusals({
  'owner-only': {
    status: 403,
    zh: '该事项由单位管理员办理，您是单位成员',
    en: 'Only the owner of the organisation may do this; you are a member',
  },
  'verification-files-missing': {
    status: 400,
    zh: '请先上传：{fields}',
    en: 'Upload these first: {names}',
  },
  'organisation-gone': {
    status: 409,
    zh: '库中已没有统一社会信用代码为“{creditCode}”的机构，请退回申请人核对',
    en: 'There is no organisation with the credit code "{creditCode}" any more; return it to the applicant',
  },
  'organisation-moved': {
    status: 409,
    zh: '该机构已转到其他市，请退回申请人重新提交，由现所在市核验',
    en: 'The organisation belongs to another city now; return this to the applicant, who submits it there',
  },
  'claimant-elsewhere': {
    status: 409,
    zh: '该账号已属于其他机构，不能再认领',
    en: 'The account belongs to another organisation already',
  },
  'previous-owner-needed': {
    status: 400,
    zh: '该机构已有管理员（{owner}），请选择将其保留为成员或移出',
    en: 'The organisation has an owner ({owner}): say whether he stays as a member',
  },
  'no-previous-owner': {
    status: 409,
    zh: '该机构现在没有管理员，无需处置原管理员',
    en: 'The organisation has no owner now; nothing is to be said about a previous one',
  },
})

export interface Verification extends Subject {
  kind: 'registration' | 'claim'
  organisation: 'enterprise' | 'provider'
  subjectCode: string
  accountId: number | null
  licence: string | null
  letter: string | null
}

export interface VerificationRow extends Verification {
  name: string | null
  typedOrganisation: string | null
  typedCityCode: string | null
  submittedAt: string | null
  decidedAt: string | null
  decisionReason: string | null
}

/** The organisation's record, which staff compare with what the applicant entered. */
export interface Record {
  cityCode: string
  nameOnRecord: string
  ownerOnRecord: string | null
}

export interface VerificationFacts {
  /** The organisation exists under this code and kind. */
  known: boolean
  record: Record
  /** The claimant has become a member of an organisation. */
  claimantBelongs: boolean
}

type VerificationGuard = Guard<Verification, VerificationFacts>

/** Acts that bind an organisation are for its owner; claimants act for themselves. */
export const ownerOnly: VerificationGuard = ({ subject, actor }) =>
  subject.kind === 'claim' || actor.memberRole === 'owner' || refuse('owner-only')

const FILES = { licence: '主体资格证明', letter: '授权书' } as const

export const filesGiven: VerificationGuard = ({ subject }) => {
  const missing = Object.entries(FILES).filter(([name]) => !subject[name as keyof typeof FILES])
  return (
    missing.length === 0 ||
    refuse('verification-files-missing', { names: missing.map(([n]) => n), fields: missing.map(([, f]) => f) })
  )
}

export const onRecord: VerificationGuard = ({ subject, facts }) =>
  facts.known || refuse('organisation-gone', { creditCode: subject.subjectCode })

export const sameCity: VerificationGuard = ({ subject, facts }) =>
  facts.record.cityCode === subject.cityCode || refuse('organisation-moved')

export const claimantFree: VerificationGuard = ({ subject, facts }) =>
  subject.kind === 'registration' || !facts.claimantBelongs || refuse('claimant-elsewhere')

/** Accepting a claim needs a decision about the present owner. */
export const previousOwnerDecided = onInput<Verification, VerificationFacts>(
  'previousOwnerDecided',
  ({ subject, facts, input }) => {
    const displaced = subject.kind === 'claim' && facts.record.ownerOnRecord !== null
    if (displaced && !input.previousOwner) return refuse('previous-owner-needed', { owner: facts.record.ownerOnRecord })
    return displaced || !input.previousOwner || refuse('no-previous-owner')
  },
)
