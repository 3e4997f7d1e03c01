import type * as Roles from '../../src/plugins/desk/server/roles'
import { actorKinds } from '../../src/shared/pure/workflow'
import type { ActorKind } from '../../src/shared/pure/actor'
import { kernel, load, query, strapi } from '../harness/app'
import { given, JINAN, QINGDAO } from '../harness/given'
import type { Somebody } from '../harness/http'
import { appoint, as, staffUser, withRoles } from '../harness/people'

const { seedRoles } = load<typeof Roles>('plugins/desk/server/roles.js')
const bootAgain = (): Promise<void> => seedRoles(strapi)

const CM = '/content-manager/collection-types'
const DEMAND = 'api::demand.demand'
const READ = 'plugin::content-manager.explorer.read'

interface Permission {
  id?: number
  action: string
  subject: string | null
  properties: { fields?: string[] }
  conditions: string[]
}

const roleOf = async (code: string): Promise<number> => {
  const [role] = await query<{ id: number }>('select id from admin_roles where code = $1', [code])
  return Number(role?.id)
}

/** Opens and saves the page of a role. */
async function rolePage(admin: Somebody, code: string) {
  const path = `/admin/roles/${await roleOf(code)}/permissions`
  return {
    read: async (): Promise<Permission[]> => (await admin.get(path)).body.data as Permission[],
    save: async (permissions: Permission[]): Promise<void> => {
      const kept = permissions.map(({ action, subject, properties, conditions }) => ({
        action,
        subject,
        properties,
        conditions,
      }))
      expect(await admin.put(path, { permissions: kept })).toAnswer(200)
    },
  }
}

const is = (action: string, subject: string | null) => (permission: Permission) =>
  permission.action === action && permission.subject === subject
const printed = (permissions: Permission[]): string[] =>
  permissions
    .map(({ action, subject, properties, conditions }) =>
      JSON.stringify([action, subject, [...(properties.fields ?? [])].sort(), conditions]),
    )
    .sort()

/** Strapi does not delete a role with users; other test files created some. */
const holdersOf = (code: string): Promise<{ id: number }[]> =>
  strapi.db.query('admin::user').findMany({ where: { roles: { code } } }) as unknown as Promise<{ id: number }[]>

async function hold(people: readonly { id: number }[], roles: readonly number[]): Promise<void> {
  for (const { id } of people) await strapi.db.query('admin::user').update({ where: { id }, data: { roles } })
}

describe("permissions are derived from flows, and keep an administrator's changes", () => {
  const SELECT = 'plugin::filing.demand.select'
  let admin: Somebody
  beforeAll(async () => {
    admin = await as.superAdmin()
  })

  test('each role holds every act that is by its kind, and none that is not', async () => {
    for (const [code, kind] of [
      ['pool-province', 'province'],
      ['pool-city', 'city'],
      ['pool-expert', 'expert'],
      ['pool-evaluator', 'evaluator'],
      ['pool-auditor', 'auditor'],
    ] as const) {
      const held = (await (await rolePage(admin, code)).read()).map(({ action }) => action)
      const acts = kernel.flows.allFlows().flatMap((binding) =>
        Object.entries(binding.flow.actions).map(([name, action]) => ({
          uid: kernel.flows.permissionOf(binding, name),
          theirs: !action.internal && actorKinds(action).includes(kind),
        })),
      )
      expect(acts.filter(({ uid, theirs }) => held.includes(uid) !== theirs)).toEqual([])
    }
  })

  test('a second boot changes nothing', async () => {
    const before = await query('select id, action, subject, properties, conditions from admin_permissions order by id')
    await bootAgain()
    expect(
      await query('select id, action, subject, properties, conditions from admin_permissions order by id'),
    ).toEqual(before)
  })

  test('removed stays removed, added stays added, narrowed stays narrowed, and the rest is as before', async () => {
    const page = await rolePage(admin, 'pool-city')
    const whole = await page.read()
    const changed = [
      ...whole
        .filter((permission) => !is(SELECT, null)(permission))
        .map((permission) =>
          is(READ, DEMAND)(permission) ? { ...permission, properties: { fields: ['title', 'state'] } } : permission,
        ),
      { action: 'admin::users.read', subject: null, properties: {}, conditions: [] },
      { action: READ, subject: 'api::provider.provider', properties: { fields: ['name'] }, conditions: [] },
    ]
    await page.save(changed)
    await bootAgain()
    await bootAgain()
    expect(printed(await page.read())).toEqual(printed(changed))
    await page.save(whole)
    await bootAgain()
    expect(printed(await page.read())).toEqual(printed(whole))
  })

  test('an action that is no longer theirs is withdrawn, one that becomes theirs is granted', async () => {
    const page = await rolePage(admin, 'pool-city')
    const before = await page.read()
    const experts = printed(await (await rolePage(admin, 'pool-expert')).read())
    const select = kernel.flows.flowOf(DEMAND)?.flow.actions.select as { by: ActorKind | readonly ActorKind[] }
    const by = select.by
    select.by = 'expert'
    try {
      await bootAgain()
      expect((await page.read()).some(is(SELECT, null))).toBe(false)
      const expert = await (await rolePage(admin, 'pool-expert')).read()
      const fresh = expert.filter((permission) => !experts.includes(printed([permission])[0] ?? ''))
      // Without lists.
      expect(fresh.map(({ action }) => action)).toEqual([SELECT])
    } finally {
      select.by = by
      await bootAgain()
    }
    expect(printed(await page.read())).toEqual(printed(before))
    expect(printed(await (await rolePage(admin, 'pool-expert')).read())).toEqual(experts)
  })

  test('a field that is new since the last boot is granted, also to a narrowed permission', async () => {
    const page = await rolePage(admin, 'pool-city')
    const whole = await page.read()
    await query(
      `update desk_role_grant set fields = array_remove(fields, 'budget') where role_code = 'pool-city' and subject = $1`,
      [DEMAND],
    )
    await page.save(
      whole.map((permission) =>
        is(READ, DEMAND)(permission) ? { ...permission, properties: { fields: ['title'] } } : permission,
      ),
    )
    await bootAgain()
    expect((await page.read()).find(is(READ, DEMAND))?.properties.fields).toEqual(['title', 'budget'])
    await page.save(whole)
  })

  test('a role that was deleted comes back whole', async () => {
    const page = await rolePage(admin, 'pool-evaluator')
    await page.save([{ action: 'admin::users.read', subject: null, properties: {}, conditions: [] }])
    const holders = await holdersOf('pool-evaluator')
    await hold(holders, [])
    try {
      expect(await admin.post('/admin/roles/batch-delete', { ids: [await roleOf('pool-evaluator')] })).toAnswer(200)
      await bootAgain()
    } finally {
      await hold(holders, [await roleOf('pool-evaluator')])
    }
    expect(await (await rolePage(admin, 'pool-evaluator')).read()).toEqual([])
  })

  test('roles and tokens that Strapi brings along: Chinese names, no token that nobody asked for', async () => {
    const names = await query<{ name: string }>('select name from admin_roles union all select name from up_roles')
    expect(names.filter(({ name }) => !/[\u4e00-\u9fff]/.test(name))).toEqual([])
    expect(await query(`select name from strapi_api_tokens where name in ('Read Only', 'Full Access')`)).toEqual([])
  })
})

describe('[R26] the condition of cities follows the declaration of the territory', () => {
  interface Condition {
    handler(user: { id: number; permission: { subject: string | null } }): Promise<unknown>
  }
  const conditions = () =>
    (
      strapi.service('admin::permission') as unknown as {
        conditionProvider: { get(id: string): Condition }
      }
    ).conditionProvider.get('plugin::desk.own-cities')

  test('one city, several cities, another attribute, no appointment', async () => {
    await as.cityOfficer(JINAN)
    const { id } = await staffUser(`city-${JINAN}`, 'pool-city')
    const ask = (id: number, subject: string | null) => conditions().handler({ id, permission: { subject } })
    expect(await ask(id, DEMAND)).toEqual({ cityCode: { $in: [JINAN] } })
    expect(await ask(987_654, DEMAND)).toBe(false)
    expect(await ask(id, 'plugin::filing.batch')).toBe(false)
    const options = strapi.contentType(DEMAND).pluginOptions as unknown as { territory: { city: unknown } }
    const declared = options.territory
    try {
      options.territory = { ...declared, city: ['cityCode', 'title'] }
      expect(await ask(id, DEMAND)).toEqual({ $or: [{ cityCode: { $in: [JINAN] } }, { title: { $in: [JINAN] } }] })
    } finally {
      options.territory = declared
    }
  })
})

describe('somebody with several roles acts as one of them', () => {
  const kindOf = async (who: Somebody): Promise<string> => (await who.get('/filing/workbench')).body.data.kind as string

  test.each([
    [['pool-auditor', 'pool-province'], 'province'],
    [['pool-province', 'pool-city'], 'province'],
    [['pool-auditor', 'pool-city'], 'city'],
    [['pool-expert', 'pool-city'], 'city'],
    [['pool-auditor', 'pool-expert'], 'expert'],
    [['pool-evaluator', 'pool-expert'], 'expert'],
    [['pool-auditor', 'pool-evaluator'], 'evaluator'],
    [['strapi-super-admin', 'pool-auditor'], 'auditor'],
  ])('%s is %s', async (codes, kind) => {
    expect(await kindOf(await withRoles(`both-${codes.join('-')}`, codes))).toBe(kind)
  })

  test('[R26] a city officer who is an auditor too stays inside his city', async () => {
    await given.demand({ cityCode: QINGDAO, state: 'submitted' })
    await given.demand({ cityCode: JINAN, state: 'submitted' })
    for (const other of ['pool-auditor', 'pool-evaluator']) {
      const email = `walled-${other}`
      const officer = await withRoles(email, [other, 'pool-city'])
      await appoint({ id: officer.id, email: `${email}@staff.test` }, JINAN)
      const list = await officer.get(`${CM}/${DEMAND}?page=1&pageSize=100`)
      expect(list).toAnswer(200)
      expect(new Set((list.body.results as { cityCode: string }[]).map((row) => row.cityCode))).toEqual(
        new Set([JINAN]),
      )
    }
  })
})

test('experts and third parties see nothing of anybody until something is assigned to them', async () => {
  const demand = await given.demand({ cityCode: JINAN, state: 'submitted' })
  for (const who of [
    await as.expert(),
    await as.evaluator(),
    await withRoles('reader', ['pool-auditor', 'pool-expert']),
  ]) {
    const list = await who.get(`${CM}/${DEMAND}?page=1&pageSize=100`)
    expect([list.status, list.body.pagination?.total ?? 0]).toEqual([expect.any(Number), 0])
    expect(await who.get(`/filing/demand/${demand.documentId}/actions`)).toBeRefused('not-found', 404)
    expect(await who.get(`/filing/demand/${demand.documentId}/history`)).toBeRefused('not-found', 404)
    const bench = await who.get('/filing/workbench')
    expect(bench).toAnswer(200)
    for (const city of bench.body.data.cities as object[])
      expect(city).toMatchObject({ counts: {}, liaison: null, list: null })
  }
  for (const who of [await as.expert(), await as.evaluator()]) {
    expect((await who.get(`${CM}/${DEMAND}?page=1&pageSize=10`)).status).toBe(403)
    expect((await who.get('/desk/settings')).status).toBe(403)
  }
})
