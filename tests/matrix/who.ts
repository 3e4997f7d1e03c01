import type { StaffKind } from '../../src/shared/pure/actor'

/**
 * A column of the matrix. Staff have an actor kind and a role; `walled` readers see only the rows of their cities, or
 * only what is assigned to them.
 */
interface Column {
  zh: string
  en: string
  kind?: StaffKind
  role?: string
  walled?: 'cities' | 'own'
}

const COLUMNS = {
  anonymous: { zh: '未登录', en: 'anonymous' },
  owner: { zh: '单位管理员', en: 'owner of organisation A' },
  member: { zh: '单位成员', en: 'member of organisation A' },
  stray: { zh: '未绑定单位账号', en: 'account without organisation' },
  city: { zh: '本市人员', en: "officer of A's city", kind: 'city', role: 'pool-city', walled: 'cities' },
  otherCity: { zh: '外市人员', en: 'officer of another city', kind: 'city', role: 'pool-city', walled: 'cities' },
  province: { zh: '省级人员', en: 'province', kind: 'province', role: 'pool-province' },
  expert: { zh: '专家', en: 'expert', kind: 'expert', role: 'pool-expert', walled: 'own' },
  evaluator: { zh: '第三方', en: 'evaluator', kind: 'evaluator', role: 'pool-evaluator', walled: 'own' },
  auditor: { zh: '审计', en: 'auditor', kind: 'auditor', role: 'pool-auditor' },
  superAdmin: { zh: '超级管理员', en: 'super admin', kind: 'admin', role: 'strapi-super-admin' },
} as const satisfies Record<string, Column>

export type Who = keyof typeof COLUMNS
export const PEOPLE: Readonly<Record<Who, Column>> = COLUMNS
export const EVERYBODY = Object.keys(PEOPLE) as Who[]

export const ACCOUNTS = ['owner', 'member', 'stray'] as const
export const MEMBERS = ['owner', 'member'] as const
export const OFFICERS = ['city', 'otherCity'] as const
export const STAFF: readonly Who[] = EVERYBODY.filter((who) => PEOPLE[who].kind)

/** See only what is assigned to them. */
export const GIVEN: readonly Who[] = EVERYBODY.filter((who) => PEOPLE[who].walled === 'own')

/** Row-level security shows them only their own rows; other readers of a type see all of it. */
export const WALLED: readonly Who[] = [...ACCOUNTS, ...OFFICERS, ...GIVEN]
