import type { FlowBinding } from '../../src/shared/server/flows/flows'
import { database, kernel, query, strapi } from '../harness/app'
import { bypassing, given, stored, ZIBO } from '../harness/given'
import { subject } from '../harness/subjects'

/**
 * Writes that bypass the flow of a row: by documents(), by Strapi's query engine, by SQL as the owner of the tables, and
 * from the other side of a relation. The row must not change. New flows are covered automatically.
 */
type Row = Record<string, unknown>

const flows = kernel.flows.allFlows()
const statesOf = ({ flow }: FlowBinding): string[] => Object.keys(flow.states)
const laterStates = (binding: FlowBinding): string[] =>
  statesOf(binding).filter((state) => state !== binding.flow.initial)

/** The code of a refusal: SQLSTATE of the guard or of an earlier constraint, or our own code. */
async function refusedWith(attempt: () => Promise<unknown>): Promise<string> {
  try {
    await attempt()
    return 'nothing: it was written'
  } catch (error) {
    const { code, refusal, message } = error as { code?: string; refusal?: { code: string }; message: string }
    return refusal?.code ?? code ?? message
  }
}

const GUARD = 'WF001'
// Before it deletes a row, Strapi clears references to it, which PostgreSQL refuses.
const REFUSED =
  /^(WF001|WF003|still-named|fixed-row|23\d{3}|written-by-procedure|procedural-field|Not null constraint violation.*)$/
const engine = (uid: string) => strapi.db.query(uid as 'api::demand.demand')
const documents = (uid: string) => strapi.documents(uid as 'api::demand.demand')
const bySql = (sql: string, params: unknown[] = []) => database.inTransaction(() => query(sql, params))

describe.each(flows.map((binding) => [`${binding.plugin}.${binding.kind}`, binding] as const))('%s', (_, binding) => {
  const { uid, flow } = binding
  const table = database.tableOf(uid)

  const later = laterStates(binding)
  if (later.length > 0)
    test('no row is created in a later state', async () => {
      for (const state of later)
        for (const insert of [
          (row: Row) => database.insertRows(uid, [row]),
          (row: Row) => engine(uid).create({ data: row as never }),
        ])
          expect([state, await refusedWith(() => bypassing({ uid, insert }, () => subject(binding, state)))]).toEqual([
            state,
            // A unique index may be checked before the guard.
            expect.stringMatching(/^(WF001|23505)$/),
          ])
    })

  test('a form or import with a later state starts in the initial state, or is refused', async () => {
    for (const state of later) {
      const insert = async (row: Row): Promise<void> => {
        const made = (await documents(uid).create({ data: row as never })) as unknown as Row
        expect(made.state).toBe(flow.initial)
      }
      const outcome = await refusedWith(() => bypassing({ uid, insert }, () => subject(binding, state)))
      expect([state, outcome]).toEqual([
        state,
        binding.writtenBy === 'verbs'
          ? 'written-by-procedure'
          : expect.stringMatching(/^(nothing: it was written|23\d{3})$/),
      ])
    }
  })

  test.each(statesOf(binding))('in state %s: no attribute of the flow can be written', async (state) => {
    const row = await subject(binding, state)
    const before = await stored(table, row.documentId)
    const other = later.find((name) => name !== state) ?? flow.initial
    const open: string[] = []
    const seen = new Set<string>()
    const expectRefused = async (what: string, attempt: () => Promise<unknown>): Promise<void> => {
      const code = await refusedWith(attempt)
      seen.add(code)
      if (!REFUSED.test(code)) open.push(`${what}: ${code}`)
    }
    const columns = await guardedColumns(binding, state)
    for (const { name, value } of columns) {
      if (String(before[name]) === String(value)) continue
      await expectRefused(`sql ${name}`, () =>
        bySql(`update "${table}" set "${name}" = $2 where document_id = $1`, [row.documentId, value]),
      )
    }
    const moves = [...(other === state ? [] : [{ state: other }]), { version: Number(before.version) + 7 }]
    for (const data of moves) {
      const text = JSON.stringify(data)
      const [column, value] = Object.entries(data)[0] as [string, unknown]
      await expectRefused(`sql ${text}`, () =>
        bySql(`update "${table}" set "${column}" = $2 where document_id = $1`, [row.documentId, value]),
      )
      await expectRefused(`query ${text}`, () =>
        engine(uid).update({ where: { documentId: row.documentId }, data: data as never }),
      )
      await expectRefused(`updateMany ${text}`, () =>
        engine(uid).updateMany({ where: { documentId: row.documentId }, data: data as never }),
      )
    }
    if (other !== state)
      await expectRefused('documents', () =>
        documents(uid).update({ documentId: row.documentId, data: { state: other } as never }),
      )
    const isDraft = binding.writtenBy === 'form' && state === flow.initial && !flow.states[state]?.final
    if (!isDraft) {
      await expectRefused('sql delete', () => bySql(`delete from "${table}" where document_id = $1`, [row.documentId]))
      await expectRefused('query delete', () => engine(uid).delete({ where: { documentId: row.documentId } }))
      await expectRefused('deleteMany', () => engine(uid).deleteMany({ where: { documentId: row.documentId } }))
      await expectRefused('documents delete', () => documents(uid).delete({ documentId: row.documentId }))
    }
    expect(open).toEqual([])
    expect([...seen]).toContain(GUARD)
    expect(await stored(table, row.documentId)).toEqual(before)
  })

  test('the table cannot be truncated', async () => {
    expect(await refusedWith(() => bySql(`truncate "${table}" cascade`))).toBe(GUARD)
  })
})

interface Column {
  name: string
  value: unknown
}

/** The columns guarded in that state, each with another value of its type. */
async function guardedColumns(binding: FlowBinding, state: string): Promise<Column[]> {
  const names = database.columnsOf(binding.uid)
  const procedural = (binding.procedural ?? []).map((name) => names.get(name) ?? name)
  const whole = binding.writtenBy === 'verbs' || state !== binding.flow.initial
  const rows = await query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = $1`,
    [database.tableOf(binding.uid)],
  )
  return rows
    .filter(({ name }) => !['id', 'updated_at', 'created_by_id', 'updated_by_id'].includes(name))
    .filter(({ name }) => whole || ['document_id', ...procedural].includes(name))
    .map(({ name, type }) => ({ name, value: name === 'city_code' ? ZIBO : OTHER[type] }))
}

const OTHER: Record<string, unknown> = {
  'character varying': '改了',
  text: '改了',
  integer: 2099,
  bigint: 2099,
  boolean: true,
  jsonb: '["改了"]',
  date: '2001-02-03',
  'timestamp without time zone': '2001-02-03T00:00:00Z',
  'timestamp with time zone': '2001-02-03T00:00:00Z',
}

interface Relation {
  type: string
  target?: string
  mappedBy?: string
}

/** Relations of other types whose join column is in a row with a flow. */
const otherSides = (): { uid: string; name: string; target: FlowBinding }[] =>
  Object.entries(strapi.contentTypes).flatMap(([uid, type]) =>
    Object.entries(type.attributes as unknown as Record<string, Relation>).flatMap(([name, { mappedBy, target }]) => {
      const bound = target && mappedBy && !mappedBy.startsWith('localiz') ? kernel.flows.flowOf(target) : undefined
      return bound && name !== 'localizations' ? [{ uid, name, target: bound }] : []
    }),
  )

test('rows of a flow cannot be linked or unlinked from the far side of a relation', async () => {
  expect(otherSides()).toEqual(
    expect.arrayContaining([expect.objectContaining({ uid: 'api::enterprise.enterprise', name: 'labels' })]),
  )
  for (const { uid, name, target } of otherSides()) {
    const [state = target.flow.initial] = laterStates(target)
    const row = await subject(target, state)
    const table = database.tableOf(target.uid)
    const before = await stored(table, row.documentId)
    const thief = await given.enterprise({ labelled: false })
    const [there] = uid === 'api::enterprise.enterprise' ? [thief] : await engine(uid).findMany({ limit: 1 })
    for (const value of [[row.id], { connect: [{ id: row.id }] }, { set: [{ id: row.id }] }]) {
      const data = { [name]: value } as never
      // Either Strapi writes nothing or the guard refuses; any update is detected below.
      const code = await refusedWith(() => engine(uid).update({ where: { id: there?.id as number }, data }))
      expect(['nothing: it was written', GUARD]).toContain(code)
      expect(await stored(table, row.documentId)).toEqual(before)
    }
    await refusedWith(() =>
      documents(uid).update({
        documentId: there?.documentId as string,
        data: { [name]: { connect: [{ documentId: row.documentId }] } } as never,
      }),
    )
    expect(await stored(table, row.documentId)).toEqual(before)
  }
})

test('deleting a member of staff changes no row of a flow', async () => {
  const service = strapi.service('admin::user') as unknown as { create(user: object): Promise<{ id: number }> }
  const user = await service.create({ email: `leaver-${Date.now()}@staff.test`, firstname: '离任', isActive: false })
  const batch = await given.batch({ state: 'planned' })
  await query('update batches set created_by_id = $2, updated_by_id = $2 where document_id = $1', [
    batch.documentId,
    user.id,
  ])
  const before = await stored('batches', batch.documentId)
  expect(before).toMatchObject({ created_by_id: user.id, version: 1 })
  await strapi.db.query('admin::user').delete({ where: { id: user.id } })
  expect(await stored('batches', batch.documentId)).toEqual({ ...before, created_by_id: null, updated_by_id: null })
})

test('the role of the application cannot switch the triggers off for its session', async () => {
  expect(await refusedWith(() => bySql('set local session_replication_role = replica'))).toBe('42501')
})
