// Fixtures: a city with an officer and a liaison, and selected demands of as many enterprises.
import { server } from './app.mjs'

export const CITY = '370100'
const PASSWORD = 'Bench-Password-1'
const SYSTEM = { kind: 'system', id: 'system', name: '测量', cityCodes: [] }
const hours = (n) => new Date(Date.now() + n * 3_600_000).toISOString()

/**
 * Inserts rows, history first for types with a flow.
 * @param action recorded in the history for types without a flow
 */
export async function insert(uid, values, action) {
  const { inTransaction, insertRows, newDocumentId } = server('shared/server/database/database.js')
  const { recordHistory } = server('shared/server/flows/history.js')
  const flow = server('shared/server/flows/flows.js').flowOf(uid)?.flow
  const rows = values.map((value) => ({
    documentId: newDocumentId(),
    ...(flow ? { state: flow.initial } : {}),
    ...value,
  }))
  const now = new Date()
  const lines = rows.map(({ documentId, state, cityCode, creditCode }) => ({
    uid,
    documentId,
    version: 1,
    from: null,
    to: state ?? 'kept',
    action: action ?? 'create',
    cityCode,
    creditCode,
  }))
  return inTransaction(async () => {
    if (flow || action) await recordHistory(lines, SYSTEM, { now, arrivedAt: now })
    return insertRows(uid, rows)
  })
}

/** @returns ids of `count` selected demands that the city may recommend. */
export async function selectedDemands(count) {
  const { makeCreditCode } = server('shared/pure/credit-code.js')
  const [batch] = await insert('plugin::filing.batch', [
    {
      name: '测量批次',
      kind: 'pilot',
      year: 2026,
      ordinal: 1,
      state: 'open',
      filingOpensAt: hours(-96),
      liaisonDueAt: hours(-48),
      filingClosesAt: hours(-24),
      recommendClosesAt: hours(96),
    },
  ])
  await insert('plugin::filing.liaison', [{ cityCode: CITY, name: '联络员', namedAt: hours(-72) }])
  const firms = await insert(
    'api::enterprise.enterprise',
    Array.from({ length: count }, (_, n) => ({
      name: `测量企业${n}`,
      creditCode: makeCreditCode(`91370100MA${String(n).padStart(7, '0')}`),
      cityCode: CITY,
      size: 'small',
      industryCode: 'C34',
      source: 'registered',
      verifiedAt: hours(-72),
    })),
    'verify',
  )
  await insert(
    'api::enterprise-label.enterprise-label',
    firms.map(({ id, creditCode, name }, n) => ({
      enterprise: id,
      enterpriseName: name,
      creditCode,
      cityCode: CITY,
      kind: 'specialised',
      certificateNumber: `SD${n}`,
      year: 2025,
      validUntilOn: '2099-12-31',
      source: 'imported',
      state: 'confirmed',
    })),
  )
  const demands = await insert(
    'api::demand.demand',
    firms.map(({ id, creditCode, name }, n) => ({
      title: '车间数据采集',
      enterprise: id,
      enterpriseName: name,
      batch: batch.id,
      creditCode,
      cityCode: CITY,
      industryCode: 'C34',
      painPoints: '设备数据无法采集',
      scenes: ['production'],
      urgency: 'urgent',
      budget: 50_000_000,
      expectedBenefit: '停机时间降低两成',
      categories: ['solution'],
      contactName: '张三',
      contactPhone: '0531-88880000',
      priority: false,
      receiptNumber: `B-${n}`,
      submittedAt: hours(-30),
      state: 'selected',
    })),
  )
  return demands.map(({ documentId }) => documentId)
}

/** Creates and signs in a member of staff: id and session token. */
export async function staffMember(strapi, base, role, name) {
  const { id: roleId } = await strapi.db.query('admin::role').findOne({ where: { code: role } })
  const email = `${name}@bench.test`
  const user = await strapi
    .service('admin::user')
    .create({ email, firstname: '测量', username: name, password: PASSWORD, isActive: true, roles: [roleId] })
  const answer = await fetch(`${base}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  const { data } = await answer.json()
  return { id: user.id, email, token: data.token }
}

/** The token of an account of a new enterprise. */
export async function accountOf(strapi) {
  const { makeCreditCode } = server('shared/pure/credit-code.js')
  const creditCode = makeCreditCode('91370100MA9999999')
  const firm = {
    name: '测量账户企业',
    creditCode,
    cityCode: CITY,
    size: 'small',
    industryCode: 'C34',
    source: 'registered',
  }
  await insert('api::enterprise.enterprise', [firm])
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'authenticated' } })
  const email = 'bench-account@bench.test'
  const { user, jwt } = strapi.plugin('users-permissions').services
  const own = { username: email, email, password: PASSWORD, provider: 'local', confirmed: true, role: role.id }
  const { id } = await user.add({ ...own, blocked: false })
  await insert('plugin::organisations.membership', [
    { accountId: id, creditCode, organisation: 'enterprise', standing: 'owner' },
  ])
  return jwt.issue({ id })
}

/** A city officer: the kernel's actor, and a session token. */
export async function cityOfficer(strapi, base) {
  const { id, email, token } = await staffMember(strapi, base, 'pool-city', 'bench')
  await insert('plugin::desk.officer', [
    { cityCode: CITY, name: '测量', email, adminUserId: id, appointedAt: hours(-100) },
  ])
  return { actor: { kind: 'city', id: `admin:${id}`, name: 'bench', cityCodes: [CITY] }, token }
}
