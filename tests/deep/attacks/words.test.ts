import { mailbox, query } from '../../harness/app'
import { JINAN, newCreditCode } from '../../harness/given'
import { somebody, type Reply } from '../../harness/http'
import { BAD_ADDRESSES, BAD_PHONES, BLANKS } from '../../harness/odd-values'
import { as } from '../../harness/people'
import { newAddress, PASSWORD, registered } from '../../harness/registered'
import { secondApp, type SecondApp } from '../../harness/second-app'
import { baseOf, formTypes } from '../../forms/bases'
import { until } from '../../harness/until'
import { badValues, notRefused } from '../../forms/sweep'

const DONGYING = '370500'

let app: SecondApp
beforeAll(async () => {
  app = await secondApp({})
})
afterAll(() => app.stop())

/** Sends to the second process, whose output and survival are checked. */
async function send(method: string, path: string, body: unknown, token?: string): Promise<Reply> {
  const answer = await fetch(app.url + path, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: await answer.json().catch(() => null), headers: answer.headers }
}

const names = (mails: unknown[]): string[] =>
  (mails as { to?: { text: string } }[]).map(({ to }) => to?.text ?? '').filter((to) => !to.includes('test'))

const registrationWith = (account: object, enterprise: object = {}) => ({
  account: { name: '甲', email: newAddress(), password: PASSWORD, ...account },
  enterprise: { creditCode: newCreditCode(), name: '公司', cityCode: JINAN, ...enterprise },
})

type Send = (value: unknown) => Promise<Reply>

async function placeOf(code: string): Promise<string> {
  const [row] = await query<{ id: string }>('select document_id as id from cities where code = $1', [code])
  return String(row?.id)
}

/** Every input of a mail address, phone number or required text, with an otherwise valid body. */
async function doors(): Promise<Record<'mail' | 'phone' | 'text', Record<string, Send>>> {
  const { firm } = await registered()
  const province = (await as.province()).token
  const city = (await as.cityOfficer(DONGYING)).token
  const admin = (await as.superAdmin()).token
  const place = await placeOf(DONGYING)
  const [expert] = await query<{ id: string }>('select document_id as id from experts limit 1')
  // Somebody else's user: nobody changes his own address there.
  const [colleague] = await query<{ id: number }>(
    `select u.id from admin_users u where not exists (select 1 from admin_users_roles_lnk l
       join admin_roles r on r.id = l.role_id where l.user_id = u.id and r.code = 'strapi-super-admin') order by u.id limit 1`,
  )
  const liaison = { name: '张', post: '科长', phone: '13800000001' }
  return {
    mail: {
      registration: (email) => send('POST', '/api/registrations/enterprise', registrationWith({ email })),
      'contact of a registration': (contactEmail) =>
        send('POST', '/api/registrations/enterprise', registrationWith({}, { contactEmail })),
      'contact of an organisation': (contactEmail) => send('PUT', '/api/my/organisation', { contactEmail }, firm.token),
      invitation: (email) => send('POST', '/api/my/members/invitations', { email }, firm.token),
      'forgotten password': (email) => send('POST', '/api/auth/forgot-password', { email }),
      confirmation: (email) => send('POST', '/api/auth/send-confirmation', { email }),
      liaison: (email) => send('POST', `/desk/city/${place}/name-liaison`, { ...liaison, email }, city),
      officer: (email) => send('POST', `/desk/city/${place}/appoint-officer`, { name: '张', email }, province),
      'login of an expert': (email) =>
        send('POST', `/experts/expert/${expert?.id ?? 'none'}/link-login`, { email }, province),
      staff: (email) => send('POST', '/admin/users', { email, firstname: '张', roles: [] }, admin),
      'staff changed': (email) => send('PUT', `/admin/users/${colleague?.id}`, { email }, admin),
      'own mail of staff': (email) => send('PUT', '/admin/users/me', { email }, admin),
      'mark of an address': (address) => send('POST', '/notices/addresses/clear', { address }, province),
    },
    phone: {
      'contact of a registration': (contactPhone) =>
        send('POST', '/api/registrations/enterprise', registrationWith({}, { contactPhone })),
      'contact of an organisation': (contactPhone) => send('PUT', '/api/my/organisation', { contactPhone }, firm.token),
      demand: (contactPhone) => send('POST', '/api/my/demands', { title: '需求', contactPhone }, firm.token),
      liaison: (phone) => send('POST', `/desk/city/${place}/name-liaison`, { ...liaison, phone }, city),
    },
    text: {
      'name of an account': (name) => send('POST', '/api/registrations/enterprise', registrationWith({ name })),
      'name of a firm': (name) => send('POST', '/api/registrations/enterprise', registrationWith({}, { name })),
      'title of a demand': (title) => send('POST', '/api/my/demands', { title }, firm.token),
      'name of a liaison': (name) => send('POST', `/desk/city/${place}/name-liaison`, { ...liaison, name }, city),
      'reason of a setting': (reason) => send('PUT', '/desk/settings/returnToCity', { value: true, reason }, province),
      'reason of a block': (reason) => send('POST', '/identity/accounts/1/block', { reason }, province),
      'template of a notice': (subject) =>
        send('PUT', '/notices/templates/demand-recommended/zh', { subject, body: '正文' }, province),
      objection: (reason) =>
        send('POST', '/api/objections', { list: 'x', entry: 'y', name: '周', contact: '13800000001', reason }),
    },
  }
}

const tables = ['up_users', 'enterprises', 'member_invitations', 'liaisons', 'officers', 'admin_users', 'demands']
const counts = () => query(`select ${tables.map((t) => `(select count(*) from ${t}) as ${t}`).join(', ')}`)

test('⟂ no door takes an address, a number or a text that is none, and nothing is written or mailed', async () => {
  const at = await doors()
  const before = [await counts(), mailbox.mails.length]
  const taken: unknown[] = []
  const tryAll = async (sends: Record<string, Send>, values: readonly unknown[]): Promise<void> => {
    for (const [door, call] of Object.entries(sends))
      for (const value of values) {
        const { status, body } = await call(value)
        if (status !== 400 && status !== 404) taken.push([door, value, status, body])
      }
  }
  await tryAll(at.mail, BAD_ADDRESSES)
  await tryAll(at.phone, BAD_PHONES)
  await tryAll(at.text, BLANKS)
  expect(taken).toEqual([])
  expect(await counts()).toEqual(before[0])
  expect(names(mailbox.mails.slice(Number(before[1])))).toEqual([])
  expect(app.isAlive()).toBe(true)
})

test.each(formTypes())('⟂ the form of %s refuses each blank and each value that is none', async (uid) => {
  const who = await as.superAdmin()
  const base = await baseOf(uid, who)
  expect(await notRefused(base, badValues(base), who)).toEqual([])
})

test('mail goes to exactly the stored mailbox, in the envelope as in the header', async () => {
  const email = newAddress()
  const already = mailbox.mails.length
  expect((await somebody().post('/api/registrations/enterprise', registrationWith({ email }))).status).toBe(202)
  await until(() => mailbox.mails.length > already)
  const [mail] = mailbox.mails.slice(already) as {
    to: { value: unknown[] }
    envelope: { rcptTo: { address: string }[] }
  }[]
  expect(mail?.to.value).toEqual([{ address: email, name: '' }])
  expect(mail?.envelope.rcptTo.map(({ address }) => address)).toEqual([email])
})
