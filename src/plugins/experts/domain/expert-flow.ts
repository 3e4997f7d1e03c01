import { accountAddress } from '../../../shared/pure/mail-address'
import { defineRefusals, isRefusal } from '../../../shared/pure/refusal'
import { defineFlow, onInput, type Guard, type Subject } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import { reasonNeed, TERM_YEARS } from './needs'

export const refuse = defineRefusals({
  'term-disordered': {
    status: 400,
    zh: '聘期截止日（{until}）应晚于现在的截止日（{from}）',
    en: 'The new end of the term ({until}) must be later than the present one ({from})',
  },
  'login-unknown': {
    status: 404,
    zh: '没有以“{email}”登录、角色为“专家”的后台账号',
    en: 'There is no expert who signs in as "{email}"',
  },
  'login-taken': {
    status: 409,
    zh: '登录账号“{email}”已关联专家“{expert}”',
    en: 'The login "{email}" belongs to the expert "{expert}"',
  },
})

export interface Expert extends Subject {
  name: string
  termStartsOn: string
  termEndsOn: string
}

export interface ExpertFacts {
  /** Identities, by e-mail, of everybody with the expert role, and the expert they are assigned to. */
  logins: ReadonlyMap<string, { actorId: string; expert?: { documentId: string; name: string } }>
}

const longerTerm = onInput<Expert, ExpertFacts>(
  'longerTerm',
  ({ subject, input }) =>
    String(input.termEndsOn) > subject.termEndsOn ||
    refuse('term-disordered', { from: subject.termEndsOn, until: input.termEndsOn }),
)

const emailOf = (input: Record<string, unknown>): string => {
  const address = accountAddress(input.email)
  return isRefusal(address) ? '' : address
}

const freeLogin: Guard<Expert, ExpertFacts> = onInput('freeLogin', ({ subject, input, facts }) => {
  const login = facts.logins.get(emailOf(input))
  if (!login) return refuse('login-unknown', { email: emailOf(input) })
  const { expert } = login
  return (
    !expert ||
    expert.documentId === subject.documentId ||
    refuse('login-taken', { email: emailOf(input), expert: expert.name })
  )
})

/** The register of experts (§3(1), §3(2)3): who may be drawn, and during which term. */
export const expertFlow = defineFlow<Expert, ExpertFacts>()({
  name: 'expert',
  label: l('专家', 'Expert'),
  initial: 'active',
  states: {
    active: { label: l('在库', 'Active') },
    suspended: { label: l('暂停', 'Suspended') },
    ended: { label: l('已解聘', 'Ended'), final: true },
  },
  actions: {
    'link-login': {
      label: l('关联登录账号', 'Link the login'),
      from: ['active', 'suspended'],
      by: 'province',
      clause: 'R10',
      bulk: false,
      needs: { email: { label: l('登录邮箱', 'E-mail of the login'), type: 'mail', required: true } },
      guards: [freeLogin],
      set: ({ input, facts }) => ({ expertActor: facts.logins.get(emailOf(input))?.actorId }),
    },
    'renew-term': {
      label: l('续聘', 'Renew the term'),
      from: ['active', 'suspended'],
      by: 'province',
      clause: 'R10',
      needs: {
        termEndsOn: { label: l('聘期截止日', 'Term ends on'), type: 'date', years: TERM_YEARS, required: true },
      },
      guards: [longerTerm],
      set: ({ input }) => ({ termEndsOn: input.termEndsOn }),
    },
    suspend: {
      label: l('暂停', 'Suspend'),
      from: ['active'],
      to: 'suspended',
      by: 'province',
      clause: 'R10',
      needs: { reason: reasonNeed() },
      event: 'expert.suspended',
    },
    resume: {
      label: l('恢复', 'Resume'),
      from: ['suspended'],
      to: 'active',
      by: 'province',
      clause: 'R10',
      needs: { reason: reasonNeed() },
      event: 'expert.resumed',
    },
    end: {
      label: l('解聘', 'End the service'),
      from: ['active', 'suspended'],
      to: 'ended',
      by: 'province',
      clause: 'R10',
      bulk: false,
      dangerous: true,
      needs: { reason: reasonNeed() },
      set: ({ at }) => ({ endedAt: at.now.toISOString() }),
      event: 'expert.ended',
    },
  },
})
