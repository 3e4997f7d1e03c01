import { accountAddress } from '../../../shared/pure/mail-address'
import { defineRefusals, isRefusal, must, type Refusal } from '../../../shared/pure/refusal'
import { defineFlow, onInput, type Guard, type Subject } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import { BODY_LABELS, TERM_DAYS, termsOf, type Body, type Term } from './bodies'
import { reasonNeed, TERM_YEARS } from './needs'

export const refuse = defineRefusals({
  'term-disordered': {
    status: 400,
    zh: '截止日（{until}）应晚于现在的截止日（{from}）',
    en: 'The new end of the term ({until}) must be later than the present one ({from})',
  },
  'term-start-missing': {
    status: 400,
    zh: '“{name}”此前不是{body}成员，请填写起始日',
    en: '"{name}" did not serve on this body before ({bodyEn}): say from which day',
  },
  'term-reversed': {
    status: 400,
    zh: '截止日（{until}）不能早于起始日（{from}）',
    en: 'The term cannot end ({until}) before it starts ({from})',
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
  committeeStartsOn: string | null
  committeeEndsOn: string | null
  termStartsOn: string | null
  termEndsOn: string | null
}

export interface ExpertFacts {
  /** Identities, by e-mail, of everybody with the expert role, and the expert they are assigned to. */
  logins: ReadonlyMap<string, { actorId: string; expert?: { documentId: string; name: string } }>
}

/** The term that an appointment gives: a new one from its first day, or the present one prolonged. */
function appointed(subject: Expert, input: Record<string, unknown>): Term | Refusal {
  const body = input.body as Body
  const term = termsOf(subject)[body]
  const [from, until] = [input.startsOn ? String(input.startsOn) : undefined, String(input.endsOn)]
  if (term && until <= term.endsOn) return refuse('term-disordered', { from: term.endsOn, until })
  // A term that begins before the present one ends prolongs it.
  const startsOn = term && (!from || from <= term.endsOn) ? term.startsOn : from
  const { zh, en } = BODY_LABELS[body]
  if (!startsOn) return refuse('term-start-missing', { name: subject.name, body: zh, bodyEn: en })
  if (startsOn > until) return refuse('term-reversed', { from: startsOn, until })
  return { startsOn, endsOn: until }
}

const termFits = onInput<Expert, ExpertFacts>('termFits', ({ subject, input }) => {
  const term = appointed(subject, input)
  return isRefusal(term) ? term : true
})

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
    'appoint-to-body': {
      label: l('聘任、续聘', 'Appoint or renew the term'),
      from: ['active', 'suspended'],
      by: 'province',
      clause: '三(一)、三(二)3 R10 R31',
      needs: {
        body: { label: l('专家委员会或专家', 'Body'), type: 'choice', required: true, options: BODY_LABELS },
        startsOn: {
          label: l('起始日', 'Starts on'),
          type: 'date',
          years: TERM_YEARS,
          hint: l('续聘的可不填', 'Left empty, the present term goes on'),
        },
        endsOn: { label: l('截止日', 'Ends on'), type: 'date', years: TERM_YEARS, required: true },
      },
      guards: [termFits],
      set: ({ subject, input }) => {
        const { startsOn, endsOn } = must(appointed(subject, input))
        const days = TERM_DAYS[input.body as Body]
        return { [days.startsOn]: startsOn, [days.endsOn]: endsOn }
      },
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
