/** Everybody the matrix asks for, in the order of its columns. */
export const PEOPLE = {
  anonymous: { zh: '未登录', en: 'anonymous' },
  owner: { zh: '单位管理员', en: 'owner of organisation A' },
  member: { zh: '单位成员', en: 'member of organisation A' },
  stray: { zh: '未绑定单位账号', en: 'account without organisation' },
  city: { zh: '本市人员', en: "officer of A's city" },
  otherCity: { zh: '外市人员', en: 'officer of another city' },
  province: { zh: '省级人员', en: 'province' },
  expert: { zh: '专家', en: 'expert' },
  evaluator: { zh: '第三方', en: 'evaluator' },
  auditor: { zh: '审计', en: 'auditor' },
  superAdmin: { zh: '超级管理员', en: 'super admin' },
} as const

export type Who = keyof typeof PEOPLE
export const EVERYBODY = Object.keys(PEOPLE) as Who[]

export const ACCOUNTS = ['owner', 'member', 'stray'] as const
export const MEMBERS = ['owner', 'member'] as const
export const OFFICERS = ['city', 'otherCity'] as const
export const STAFF = ['city', 'otherCity', 'province', 'expert', 'evaluator', 'auditor', 'superAdmin'] as const

/** Of these the wall shows only their own rows; everybody else who may read a type reads all of it. */
export const WALLED: readonly Who[] = [...ACCOUNTS, ...OFFICERS, 'expert', 'evaluator']
