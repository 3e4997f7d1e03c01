import { defineRefusals, type Refusal } from '../../../shared/pure/refusal'
import { coversDays, type Body, type Terms } from './bodies'
import { conflictsOf, type Conflict, type Interested, type Party } from './conflict'
import { seededRandom, shuffled } from './seeded-random'

export const refuse = defineRefusals({
  'too-few-experts': {
    status: 409,
    zh: '符合条件且无利益关系的专家只有{eligible}名，专家组须{size}名',
    en: 'Only {eligible} experts are eligible and without conflict; the panel needs {size}',
  },
  'expert-ineligible': {
    status: 409,
    zh: '专家“{expert}”不能参加本专家组：{whyLabel}',
    en: 'The expert "{expert}" cannot serve on this panel: {why}',
  },
  'members-miscounted': {
    status: 400,
    zh: '应指定{size}名互不相同的在册专家，现为{named}名',
    en: 'Name {size} different experts of the register; these are {named}',
  },
  'already-member': {
    status: 409,
    zh: '专家“{expert}”已参加或曾退出本专家组的全部评审事项',
    en: 'The expert "{expert}" has or had every subject of this panel',
  },
  'panel-size-odd': {
    status: 400,
    zh: '专家组人数应为 3 至 7 的单数，现为{size}',
    en: 'A panel has 3 to 7 members, an odd number; this is {size}',
  },
})

export const INELIGIBILITY_LABELS = {
  'not-active': '不在库',
  'not-of-body': '不是承担该项评审的专家委员会成员或专家',
  'no-login': '未关联登录账号',
  'out-of-term': '不在聘期内',
  'other-speciality': '专业不符',
  conflicted: '存在利益关系',
} as const satisfies Record<string, string>

export interface Candidate extends Interested {
  state: string
  /** Without a login he could not open his assignments. */
  hasLogin: boolean
  specialities: readonly string[]
  terms: Terms
}

export interface DrawRequest {
  experts: readonly Candidate[]
  /** The members of the panel belong to it (§3(1), §3(2)3). */
  body: Body
  /** Parties of everything the panel reviews; members must have no conflict with any of them. */
  parties: readonly Party[]
  /** A member needs one of these; if empty, everybody qualifies. */
  specialities: readonly string[]
  size: number
  reserves: number
  /** 32 hex digits, recorded with the draw. */
  seed: string
  /** Day of the draw and due day: the expert's term must cover both. */
  on: string
  until: string
  workedForYears: number
}

export type IneligibilityReason = keyof typeof INELIGIBILITY_LABELS

export interface Ineligible {
  expert: string
  why: IneligibilityReason
  conflicts?: readonly Conflict[]
}

/** Record of a draw; pool, seed and numbers are enough to repeat it. */
export interface Draw {
  ok: true
  seed: string
  /** The eligible, in shuffling order: by document id. */
  pool: readonly string[]
  members: readonly string[]
  /** In calling order. */
  reserves: readonly string[]
  ineligible: readonly Ineligible[]
}

/** S34: 3 to 7 members, odd. Refusal: panel-size-odd. */
export const assertSize = (size: number): true | Refusal =>
  (Number.isInteger(size) && size >= 3 && size <= 7 && size % 2 === 1) || refuse('panel-size-odd', { size })

/**
 * R10: draws a panel at random from those who may serve. The same request draws the same people.
 * @returns the record of the draw; too few reserves are no refusal.
 * Refusals: panel-size-odd, too-few-experts.
 */
export function drawPanel(request: DrawRequest): Draw | Refusal {
  const { experts, size, reserves, seed } = request
  const sized = assertSize(size)
  if (sized !== true) return sized
  const ineligible = experts
    .flatMap((expert) => ineligibilityOf(expert, request) ?? [])
    .sort(byId(({ expert }) => expert))
  const out = new Set(ineligible.map(({ expert }) => expert))
  const pool = experts
    .map(({ documentId }) => documentId)
    .filter((id) => !out.has(id))
    .sort(byId((id) => id))
  if (pool.length < size) return refuse('too-few-experts', { eligible: pool.length, size })
  return { ok: true, seed, pool, ...drawnFrom(pool, size, reserves, seed), ineligible }
}

/**
 * R10: a nominated panel follows the rules of a drawn one, except for the choice.
 * Refusals: panel-size-odd, members-miscounted, expert-ineligible.
 */
export function checkNamed(named: unknown, request: Omit<DrawRequest, 'seed' | 'reserves'>): string[] | Refusal {
  const sized = assertSize(request.size)
  if (sized !== true) return sized
  const ids = new Set(Array.isArray(named) ? (named as unknown[]) : [])
  const members = request.experts.filter(({ documentId }) => ids.has(documentId))
  if (members.length !== request.size || ids.size !== request.size)
    return refuse('members-miscounted', { size: request.size, named: members.length })
  for (const expert of members) {
    const unfit = ineligibilityOf(expert, request)
    if (unfit)
      return refuse('expert-ineligible', {
        expert: expert.name,
        why: unfit.why,
        whyLabel: INELIGIBILITY_LABELS[unfit.why],
      })
  }
  return members.map(({ documentId }) => documentId)
}

/** The draw itself, from a recorded pool; auditors repeat it. */
export function drawnFrom(
  pool: readonly string[],
  size: number,
  reserves: number,
  seed: string,
): Pick<Draw, 'members' | 'reserves'> {
  const order = shuffled(pool, seededRandom(seed))
  return { members: order.slice(0, size), reserves: order.slice(size, size + reserves) }
}

/** Why an expert may not serve on the panel; undefined if he may. */
export function ineligibilityOf(
  expert: Candidate,
  request: Omit<DrawRequest, 'experts' | 'seed' | 'size' | 'reserves'>,
) {
  const because = (why: IneligibilityReason, conflicts?: readonly Conflict[]): Ineligible => ({
    expert: expert.documentId,
    why,
    ...(conflicts ? { conflicts } : {}),
  })
  const isActive = expert.state === 'active'
  if (!isActive) return because('not-active')
  if (!expert.hasLogin) return because('no-login')
  const term = expert.terms[request.body]
  if (!term) return because('not-of-body')
  if (!coversDays(term, request.on, request.until)) return because('out-of-term')
  if (request.specialities.length > 0 && !expert.specialities.some((s) => request.specialities.includes(s)))
    return because('other-speciality')
  const conflicts = conflictsOf(expert, request.parties, request.on, request.workedForYears)
  return conflicts.length > 0 ? because('conflicted', conflicts) : undefined
}

// Not by locale: the order must be the same on every machine.
const byId =
  <T>(id: (item: T) => string) =>
  (a: T, b: T): number =>
    id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : 0
