import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DemoCity } from './cast'

/** Public knowledge, which is why the demo is refused in production. */
export const PASSWORD = 'Demo-pool-1'

export const emailOf = (mailbox: string): string => `${mailbox}@demo.local`

/** Mailbox name of a city: 'jinan'. */
export const slugOf = (nameEn: string | null, code: string): string =>
  (nameEn ?? code).toLowerCase().replace(/[^a-z0-9]/g, '')

interface Login {
  role: string
  roleZh: string
  email: string
  password: string
  where: string
}

const FILE = 'demo-logins.json'
const PANEL = '/admin'
const API = 'POST /api/auth/local'

/** Demo accounts that can sign in; the first two cities of the province have an officer each. */
export function demoLogins(cities: readonly Pick<DemoCity, 'name' | 'slug'>[]): Login[] {
  const login = (mailbox: string, role: string, roleZh: string, where: string): Login => ({
    role,
    roleZh,
    email: emailOf(mailbox),
    password: PASSWORD,
    where,
  })
  return [
    login('admin', 'super admin', '系统管理员', PANEL),
    login('province', 'province', '省级经办人员', PANEL),
    ...cities.slice(0, 2).map(({ slug, name }) => login(slug, 'city officer', `市级经办人员（${name}）`, PANEL)),
    login('expert', 'expert', '评审专家', PANEL),
    login('evaluator', 'third-party evaluator', '第三方评价机构', PANEL),
    login('auditor', 'auditor', '审计人员', PANEL),
    ...[1, 2, 3].map((n) => login(`enterprise${n}`, 'enterprise', '企业', API)),
    login('provider1', 'provider', '服务商', API),
  ]
}

/** Printed by `npm start`. */
export function writeLogins(logins: readonly Login[]): void {
  const folder = process.env.POOL_DATA_DIR ?? '.data'
  const file = join(folder, FILE)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 })
  // The mode above applies to a new file only.
  chmodSync(file, 0o600)
}

/** Logins of another database must not be printed for one without the demo. */
export function removeLogins(): void {
  if (process.env.POOL_DATA_DIR) rmSync(join(process.env.POOL_DATA_DIR, FILE), { force: true })
}
