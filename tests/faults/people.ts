import { makeCreditCode } from '../../src/shared/pure/credit-code'
import type { Arrived } from '../harness/smtp-servers'
import { until } from '../harness/until'
import { must } from './client'

/** The demo's password. */
const DEMO = 'Demo-pool-1'
const PASSWORD = 'Qingfeng-7731-yu'

export const staff = async (base: string, mailbox: string): Promise<string> =>
  (
    await must(
      base,
      { method: 'POST', path: '/admin/login', body: { email: `${mailbox}@demo.local`, password: DEMO } },
      200,
    )
  ).data.token

const CODES = '91370100FA'

/** The registration of the nth organisation of this test. */
export const registration = (kind: 'provider' | 'enterprise', n: number): { email: string; body: object } => {
  const email = `faults${n}@firms.test`
  const creditCode = makeCreditCode(CODES + String(n).padStart(7, '0'))
  return {
    email,
    body: {
      account: { name: '王经办', email, password: PASSWORD },
      [kind]: { creditCode, name: `故障测试${n}号有限公司`, cityCode: '370100' },
    },
  }
}

/** Registers a provider, confirms its address by mail and signs in. @returns the token */
export async function provider(base: string, mails: readonly Arrived[], n: number): Promise<string> {
  const { email, body } = registration('provider', n)
  await must(base, { method: 'POST', path: '/api/registrations/provider', body }, 202)
  const letter = await until(() => mails.find(({ to }) => to.includes(email)))
  const token = /#token=([\w-]+)/.exec(letter.text)?.[1]
  const confirmed = { token, password: PASSWORD }
  const { jwt } = await must(base, { method: 'POST', path: '/api/auth/confirm-email', body: confirmed }, 200)
  return jwt as string
}
