import { query } from '../harness/app'
import { given, JINAN, rows } from '../harness/given'
import { refusedWith, walled } from '../harness/walled'

type Made = Awaited<ReturnType<typeof given.review>>

const TABLES = ['experts', 'panels', 'panel_subjects', 'assignments', 'scores', 'conclusions'] as const

/** The rows of a review that an actor sees, by table. */
async function seen(viewer: object, { expert, panel, subject, assignment }: Made): Promise<string[]> {
  const ids = [expert, panel, subject, assignment].map(({ documentId }) => documentId)
  const found: string[] = []
  for (const table of TABLES) {
    const own = await walled(viewer, `select 1 from ${table} where document_id = any($1::text[])`, [ids])
    if (own.length > 0) found.push(table)
  }
  return found
}

const as = (actor: string) => ({ actor })

const score = (made: Made, values: Record<string, unknown> = {}) =>
  rows('plugin::experts.score', [
    {
      assignment: made.assignment.id,
      panelSubject: made.subject.id,
      expertActor: made.actor,
      round: 1,
      edition: 0,
      criterion: '1',
      itemKind: 'demand',
      item: 'demand',
      points: 80,
      reason: '好',
      snapshotHash: 'h',
      ...values,
    },
  ])

/** Another expert on the same panel and subject. */
async function colleague(made: Made, state: string): Promise<string> {
  const { actor, expert } = await given.review()
  await rows('plugin::experts.assignment', [
    {
      panel: made.panel.id,
      panelSubject: made.subject.id,
      expert: expert.id,
      expertActor: actor,
      expertName: '王芳',
      subjectTitle: '评审',
      edition: 0,
      state,
    },
  ])
  return actor
}

const scoresSeen = async (actor: string, made: Made): Promise<number> =>
  (await walled(as(actor), 'select 1 from scores where panel_subject_id = $1', [made.subject.id])).length

test('[R10] an expert sees what is assigned to him, and another expert, an officer, an account and nobody do not', async () => {
  const made = await given.review()
  const other = await given.review()
  expect(await seen(as(made.actor), made)).toEqual(['experts', 'panels', 'panel_subjects', 'assignments'])
  expect(await seen(as(made.actor), other)).toEqual([])
  for (const viewer of [
    { cities: [JINAN], actor: 'admin:0' },
    { actor: 'account:1', account: 1 },
    as('public'),
    as(''),
  ])
    expect(await seen(viewer, made)).toEqual([])
})

test('[R11] what is reviewed opens with the declaration and closes with the recusal', async () => {
  for (const [state, opens] of [
    ['invited', false],
    ['declared', true],
    ['scoring', true],
    ['submitted', true],
    ['recused', false],
    ['replaced', false],
    ['lapsed', false],
  ] as const) {
    const made = await given.review({ state })
    expect([state, (await seen(as(made.actor), made)).includes('panel_subjects')]).toEqual([state, opens])
  }
})

test('[R12] others’ scores are read after the individual phase, by those who gave their own', async () => {
  for (const [panelState, visible] of [
    ['individual', 0],
    ['stuck', 0],
    ['discussion', 1],
    ['concluded', 1],
  ] as const) {
    const made = await given.review({ panelState, state: 'submitted' })
    await score(made)
    const [submitted, scoring, recused] = [
      await colleague(made, 'submitted'),
      await colleague(made, 'scoring'),
      await colleague(made, 'recused'),
    ]
    const outsider = (await given.review({ panelState, state: 'submitted' })).actor
    expect([panelState, await scoresSeen(made.actor, made)]).toEqual([panelState, 1])
    expect([panelState, await scoresSeen(submitted, made)]).toEqual([panelState, visible])
    for (const actor of [scoring, recused, outsider]) expect(await scoresSeen(actor, made)).toBe(0)
  }
})

test('[R12] nobody scores in another’s name, changes a score, or moves what he may only read', async () => {
  const made = await given.review({ panelState: 'discussion', state: 'submitted' })
  await score(made)
  const other = await colleague(made, 'submitted')
  const copy = `insert into scores select (jsonb_populate_record(null::scores,
    to_jsonb(x) || '{"id": 2000000001, "document_id": "copied", "criterion": "2"}')).* from scores x where panel_subject_id = $1`
  expect(await refusedWith(walled(as(other), copy, [made.subject.id]))).toBe('42501')
  const touch = async (sql: string): Promise<unknown[]> =>
    walled(as(other), `${sql} returning 1 as n`, [made.subject.id]).catch((error: { code?: string }) => [error.code])
  expect(await touch('update scores set points = 1 where panel_subject_id = $1')).toEqual([])
  expect(await touch(`update panel_subjects set snapshot_hash = 'x' where id = $1`)).toEqual([])
  expect(await touch('delete from panel_subjects where id = $1')).toEqual([])
  // The chair may write the panel's row, but only by its procedure.
  const stolen = walled(as(made.actor), `update panels set conclusion_text = 'x' where id = $1`, [made.panel.id])
  expect(await refusedWith(stolen)).toBe('WF001')
})

test('[R11] experts cannot read parties and draws', async () => {
  const made = await given.review()
  await rows('plugin::experts.panel-party', [
    { panelSubject: made.subject.id, creditCode: '91370100MA3C00002X', name: '匿名企业', role: 'applicant' },
  ])
  await rows('plugin::experts.panel-draw', [
    { panel: made.panel.id, drawnBy: 'random', seed: '0'.repeat(32), size: 3, drawnAt: new Date().toISOString() },
  ])
  expect(await query('select 1 from panel_parties where panel_subject_id = $1', [made.subject.id])).toHaveLength(1)
  for (const table of ['panel_parties', 'panel_draws'])
    expect([table, await walled(as(made.actor), `select 1 from ${table}`)]).toEqual([table, []])
})

test('an expert reads the history of his own rows', async () => {
  const made = await given.review()
  await query(
    `insert into desk_history (subject_uid, subject_id, version, to_state, action, expert_actor, actor_kind, actor_id,
      actor_name, at, arrived_at) values ('test', $1, 900, 'x', 'x', $2, 'expert', $2, '李明', now(), now())`,
    [made.assignment.documentId, made.actor],
  )
  const lines = (actor: string) =>
    walled(as(actor), `select 1 from desk_history where subject_uid = 'test' and subject_id = $1`, [
      made.assignment.documentId,
    ])
  expect(await lines(made.actor)).toHaveLength(1)
  expect(await lines('admin:0')).toEqual([])
})
