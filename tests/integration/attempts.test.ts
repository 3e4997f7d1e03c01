import { setImmediate as turn } from 'node:timers/promises'
import type * as Afterwards from '../../src/shared/server/process/afterwards'
import { database, load, query } from '../harness/app'
import { resetClock, setClock } from '../harness/clock'
import { fileOf, given, JINAN, QINGDAO, ZIBO, type Given } from '../harness/given'
import { handOver } from '../harness/claims'
import type { Somebody } from '../harness/http'
import { staffPath } from '../harness/paths'
import { appoint, as, withRoles } from '../harness/people'

const { settled } = load<typeof Afterwards>('shared/server/process/afterwards.js')
const CM = '/content-manager/collection-types'
const DEMAND = 'api::demand.demand'
const TABLE = `${CM}/plugin::desk.attempt?pageSize=100&sort=attemptedAt:DESC`

let officer: Somebody & { id: number }
let own: Given, foreign: Given

beforeAll(async () => {
  officer = await withRoles('curious-officer', ['pool-city'])
  await appoint({ id: officer.id, email: 'curious-officer@staff.test' }, JINAN)
  own = await given.demand({ cityCode: JINAN, state: 'submitted' })
})
beforeEach(async () => {
  foreign = await given.demand({ cityCode: QINGDAO, state: 'submitted' })
})

/** The recorded attempts on a row, after all background writes. */
async function recorded(documentId: string) {
  await turn()
  await settled()
  return query<{ way: string; label: string; city: string; officer: string }>(
    `select way, subject_label as label, city_name as city, actor_name as officer from attempts
     where subject_id = $1 and actor_id = $2 order by id`,
    [documentId, `admin:${officer.id}`],
  )
}

test.each<[string, (id: string) => Promise<unknown>, string]>([
  ['in the list of the panel', (id) => officer.get(`${CM}/${DEMAND}/${id}`), 'read'],
  ['by a filter', (id) => officer.get(`${CM}/${DEMAND}?filters[$and][0][documentId][$eq]=${id}`), 'read'],
  ['by a form of the panel', (id) => officer.put(`${CM}/${DEMAND}/${id}`, { title: 'x' }), 'write'],
  ['on its page', (id) => officer.get(`/filing/demand/${id}/history`), 'read'],
  ['by an act', (id) => officer.post(`/filing/demand/${id}/select`, { reason: '同意' }), 'write'],
  ['in bulk', (id) => officer.post('/filing/demand/bulk/select', { documentIds: [own.documentId, id] }), 'write'],
  [
    'by a relation',
    (id) => officer.put(`${CM}/${DEMAND}/${own.documentId}`, { enterprise: { connect: [{ documentId: id }] } }),
    'write',
  ],
])('[R26] a request for a row of another city %s is refused and recorded', async (_, ask, way) => {
  await ask(foreign.documentId)
  expect(await recorded(foreign.documentId)).toEqual([
    { way, label: '转型需求', city: '青岛市', officer: 'curious-officer@staff.test' },
  ])
  expect(await recorded(own.documentId)).toEqual([])
})

test('[R26] relations by id and private files are recorded too', async () => {
  const enterprise = await given.enterprise({ cityCode: QINGDAO })
  await officer.put(`${CM}/${DEMAND}/${own.documentId}`, { enterprise: { set: [{ id: enterprise.id }] } })
  expect(await recorded(enterprise.documentId)).toMatchObject([{ way: 'write', city: '青岛市' }])
  const file = await fileOf(enterprise.creditCode, QINGDAO)
  expect((await officer.get(`/files/${file}`)).status).toBe(404)
  expect(await recorded(file)).toMatchObject([{ way: 'read', city: '青岛市' }])
})

test('[R26] hidden and non-existent rows get the same answer; only hidden ones are recorded', async () => {
  const unknown = database.newDocumentId()
  const [hidden, none] = await Promise.all(
    [foreign.documentId, unknown].map((id) => officer.post(`/filing/demand/${id}/select`, { reason: '同意' })),
  )
  const text = (answer: typeof hidden, id: string) => JSON.stringify(answer?.body).replaceAll(id, 'ID')
  expect(hidden?.status).toBe(404)
  expect(text(hidden, foreign.documentId)).toBe(text(none, unknown))
  expect(await recorded(unknown)).toEqual([])
})

test('[R26] one line per officer, row and day, however often and however many at once', async () => {
  await Promise.all(
    Array.from({ length: 8 }, () => officer.post(`/filing/demand/${foreign.documentId}/select`, { reason: '同意' })),
  )
  await officer.get(`/filing/demand/${foreign.documentId}/history`)
  expect(await recorded(foreign.documentId)).toHaveLength(1)
})

test('[R26] [R70] a hand-over between two cities is foreign to a third one only', async () => {
  const ours = [
    await handOver({ fromCity: JINAN, toCity: QINGDAO }),
    await handOver({ fromCity: QINGDAO, toCity: JINAN }),
  ]
  const others = await handOver({ fromCity: QINGDAO, toCity: ZIBO })
  for (const { documentId } of [...ours, others])
    await officer.post(staffPath('hand-over', documentId, 'no-such-action'), {})
  for (const { documentId } of ours) expect(await recorded(documentId)).toEqual([])
  expect(await recorded(others.documentId)).toHaveLength(1)
})

test('[R26] the day of an attempt is the day in China', async () => {
  setClock(new Date('2031-03-01T17:00:00Z'))
  try {
    await officer.get(`${CM}/${DEMAND}/${foreign.documentId}`)
    expect(await recorded(foreign.documentId)).toHaveLength(1)
  } finally {
    resetClock()
  }
  expect(await query('select day::text from attempts where subject_id = $1', [foreign.documentId])).toEqual([
    { day: '2031-03-02' },
  ])
})

test('[R26] requests for own rows, by the province and by enterprises are not recorded', async () => {
  const ids = [own.documentId, foreign.documentId]
  for (const id of ids) expect(await (await as.province()).get(`/filing/demand/${id}/history`)).toAnswer(200)
  expect(await officer.get(`/filing/demand/${own.documentId}/history`)).toAnswer(200)
  const firm = await as.account(String((own as unknown as { creditCode: string }).creditCode))
  expect((await firm.get(`/api/my/demands/${foreign.documentId}`)).status).toBe(404)
  await turn()
  await settled()
  expect(await query('select 1 from attempts where subject_id = any($1::text[])', [ids])).toEqual([])
})

test('[R26] the province and the auditor read the record, nobody else does, and nobody changes it', async () => {
  await officer.get(`/filing/demand/${foreign.documentId}/history`)
  await recorded(foreign.documentId)
  const province = await as.province()
  for (const who of [province, await as.auditor()]) {
    const list = await who.get(TABLE)
    expect(list).toAnswer(200)
    const subjects = (list.body.results as { subjectId: string }[]).map(({ subjectId }) => subjectId)
    expect(subjects).toContain(foreign.documentId)
  }
  expect((await officer.get(TABLE)).status).toBe(403)
  const [line] = await query<{ id: string }>('select document_id as id from attempts order by attempts.id desc limit 1')
  expect((await province.delete(`${CM}/plugin::desk.attempt/${line?.id}`)).status).toBe(403)
  await expect(query('delete from attempts')).rejects.toMatchObject({ code: 'WF002' })
})
