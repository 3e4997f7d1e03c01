import { query } from './app'
import { pdf } from './documents'
import { JINAN, newCreditCode } from './given'
import { somebody, type Reply, type Somebody } from './http'
import { nextNumber } from './running'

export const PASSWORD = 'Qingfeng-7731-yu'

export type Kind = 'enterprise' | 'provider'

export interface Registration {
  account: { name: string; email: string; password: string }
  enterprise: Record<string, unknown>
  provider: Record<string, unknown>
}

export const newAddress = (): string => `firm_${nextNumber('firm')}@example.cn`

/** Body of a registration; `values` are of the organisation. */
export function registration(kind: Kind = 'enterprise', values: Record<string, unknown> = {}): Registration {
  const creditCode = (values.creditCode as string | undefined) ?? newCreditCode()
  return {
    account: { name: '王经办', email: newAddress(), password: PASSWORD },
    [kind]: { creditCode, name: `测试企业${nextNumber('name')}`, cityCode: JINAN, ...values },
  } as unknown as Registration
}

export const register = (body: unknown, headers?: Record<string, string>, kind: Kind = 'enterprise'): Promise<Reply> =>
  somebody().post(`/api/registrations/${kind}`, body, headers)

/** Confirming by mail has its own tests; confirms directly. */
export async function confirm(email: string): Promise<void> {
  await query('update up_users set confirmed = true where email = $1', [email.toLowerCase()])
}

export async function login(identifier: string, password = PASSWORD): Promise<Somebody> {
  const answer = await somebody().post('/api/auth/local', { identifier, password })
  expect(answer).toAnswer(200)
  return somebody(answer.body.jwt)
}

export interface Registered {
  firm: Somebody
  creditCode: string
  email: string
}

/** A registered, confirmed and signed-in account. */
export async function registered(values: Record<string, unknown> = {}, kind: Kind = 'enterprise'): Promise<Registered> {
  const body = registration(kind, values)
  expect(await register(body, {}, kind)).toAnswer(202)
  await confirm(body.account.email)
  const { email } = body.account
  return { firm: await login(email), creditCode: String(body[kind].creditCode), email }
}

/** An uploaded file; an account without an organisation names a city. */
export async function proof(who: Somebody, name = '证明.pdf', cityCode?: string): Promise<string> {
  const fields = { purpose: 'verification', ...(cityCode ? { cityCode } : {}) }
  const file = await who.upload('/api/my/files', { name, bytes: pdf(), type: 'application/pdf' }, 'file', fields)
  expect(file).toAnswer(201)
  return file.body.data.documentId
}

/** Submits licence and letter of authorisation. Returns the verification. */
export async function submitPapers(who: Somebody, cityCode?: string): Promise<string> {
  const papers = {
    licence: await proof(who, '营业执照.pdf', cityCode),
    letter: await proof(who, '授权书.pdf', cityCode),
  }
  expect(await who.put('/api/my/verification', papers)).toAnswer(200)
  const submitted = await who.post('/api/my/verification/submit')
  expect(submitted).toAnswer(200)
  return submitted.body.data.documentId
}
