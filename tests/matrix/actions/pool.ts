import { FIRST_FORM } from '../../../src/plugins/forms/domain/form'
import { CREDIT_CODE, JINAN, TODAY, utc, type ProcedureRules } from './action'

const REASON = { reason: '理由' }

/** Versions of the application form; within a batch everybody gets the same (R06). */
export const APPLICATION_FORM: ProcedureRules = {
  flow: 'application-form',
  states: ['draft', 'current', 'superseded', 'discarded'],
  ends: ['superseded', 'discarded'],
  ground: {
    at: TODAY,
    subject: { documentId: 'f', version: 1, content: JSON.stringify(FIRST_FORM) },
    facts: { draft: null, openBatch: null },
  },
  actions: {
    revise: {
      rule: '§3(1): one draft at a time',
      by: ['province'],
      from: ['current'],
      refuses: { 'form-draft-exists': { facts: { draft: 2 } } },
    },
    edit: {
      rule: '§3(1): the 23 conditions stay',
      by: ['province'],
      from: ['draft'],
      input: { edit: { acceptedIssuers: ['认可机构'] } },
      writes: { content: JSON.stringify({ ...FIRST_FORM, acceptedIssuers: ['认可机构'] }) },
      refuses: {
        'form-edit-malformed': { input: { edit: 'x' } },
        'form-unchanged': { input: { edit: { acceptedIssuers: undefined } } },
      },
    },
    adopt: {
      rule: '§3(1): between batches, with a reason',
      by: ['province'],
      from: ['draft'],
      to: 'current',
      input: REASON,
      writes: { adoptedAt: utc(TODAY) },
      refuses: { 'form-batch-running': { facts: { openBatch: '首批' } } },
    },
    discard: { rule: '§3(1)', by: ['province'], from: ['draft'], to: 'discarded', input: REASON },
    renew: { rule: '§2: by an upgrade', by: ['system'], from: ['draft'], internal: true },
    supersede: {
      rule: '§3(1): by the next version',
      by: ['province', 'system'],
      from: ['current'],
      to: 'superseded',
      internal: true,
    },
  },
}

const decided = (rule: string, from: readonly string[], to: string, event: string, writes?: object) => ({
  rule,
  by: ['province', 'system'] as const,
  from,
  to,
  internal: true as const,
  input: REASON,
  event,
  ...(writes ? { writes: { ...writes } } : {}),
})
const IN_POOL = ['active', 'restricted']
const ENDED = { endedAt: utc(TODAY) }

/** A provider's standing in the pool, per category (§3(1), §4). */
export const STANDING: ProcedureRules = {
  flow: 'standing',
  states: ['active', 'restricted', 'removed', 'disqualified', 'lapsed', 'revoked'],
  ends: ['removed', 'disqualified', 'lapsed', 'revoked'],
  ground: { at: TODAY, subject: { documentId: 's', version: 1, cityCode: JINAN, creditCode: CREDIT_CODE } },
  actions: {
    restrict: decided('R53', ['active'], 'restricted', 'provider.restricted'),
    lift: decided('R55', ['restricted'], 'active', 'provider.restriction-lifted'),
    remove: decided('R66', IN_POOL, 'removed', 'provider.removed', ENDED),
    disqualify: decided('R67', IN_POOL, 'disqualified', 'provider.disqualified', ENDED),
    lapse: decided('§8', IN_POOL, 'lapsed', 'provider.lapsed', ENDED),
    revoke: decided('R14, S31: it never was due', IN_POOL, 'revoked', 'provider.admission-revoked', ENDED),
    'hand-over': {
      rule: 'S10, R70: whatever became of it',
      by: ['province', 'city', 'system'],
      from: ['active', 'restricted', 'removed', 'disqualified', 'lapsed', 'revoked'],
      internal: true,
    },
  },
}

/** A provider's public listing (R17, R36). */
export const LISTING: ProcedureRules = {
  flow: 'listing',
  states: ['listed', 'unlisted'],
  ends: [],
  ground: {
    at: TODAY,
    subject: { documentId: 'g', version: 1, cityCode: JINAN, creditCode: CREDIT_CODE, categoryCode: 'network' },
    facts: { active: ['network'], listBeforeAdmission: false },
  },
  actions: {
    unlist: {
      rule: 'R36: by its owner at any time',
      by: ['account'],
      from: ['listed'],
      to: 'unlisted',
      writes: { unlistedAt: utc(TODAY) },
    },
    relist: {
      rule: 'R17, R36: with an active qualification in its category',
      by: ['account'],
      from: ['unlisted'],
      to: 'listed',
      writes: { listedAt: utc(TODAY), unlistedAt: null },
      refuses: { 'not-admitted': [{ facts: { active: [] } }, { facts: { active: ['security'] } }] },
    },
    'hand-over': {
      rule: 'S10, R70',
      by: ['province', 'city', 'system'],
      from: ['listed', 'unlisted'],
      internal: true,
    },
  },
}
