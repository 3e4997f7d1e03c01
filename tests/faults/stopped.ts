import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { withClient } from '../harness/new-database'
import { until } from '../harness/until'
import { must, send, type Result } from './client'
import { untilWaiting } from './commits'
import { counted } from './ledger'
import { staff } from './people'
import type { Stage } from './stage'

export const ROWS = 4000
const LABELS = 1000

/** Rows of the imported fixture. */
const IMPORTED = `credit_code like '91370100MA3C%'`

const countOf = (stage: Stage, sql: string): Promise<number> =>
  withClient(stage.cluster.url, async (client) =>
    Number((await client.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]?.n),
  )

/** Stops a process while it imports and while somebody polls the progress. */
export async function stopDuringImport(stage: Stage, folder: string) {
  const base = stage.front.url
  const [victim] = stage.processes
  const file = join(folder, 'list.xlsx')
  const maker = join(process.env.APP_DIR as string, 'tests/fixtures/make-import-fixtures.mjs')
  execFileSync(process.execPath, [maker, '--rows', String(ROWS), file])
  const upload = {
    method: 'POST',
    token: stage.province,
    file: { name: 'list.xlsx', bytes: readFileSync(file) },
  } as const
  const begin = async (url: string): Promise<string> =>
    (await must(url, { ...upload, path: '/imports?dryRun=false' }, 202)).data.jobId
  const look = (id: string): Promise<Result> => send(base, { path: `/imports/${id}`, token: stage.province })

  const first = await begin(victim.url)
  const looks: Result[] = []
  let isOver = false
  const poll = (async () => {
    while (!isOver) {
      looks.push(await look(first))
      await pause(100)
    }
  })()
  await until(async () => (await countOf(stage, `enterprises where ${IMPORTED}`)) > 0)
  await victim.stop()
  const cut = (await look(first)).body.data
  const written = await countOf(stage, `enterprises where ${IMPORTED}`)
  await victim.start()
  isOver = true
  await poll

  const again = await begin(base)
  await until(async () => (await look(again)).body?.data?.state === 'done')
  return {
    looks: counted(looks.map(({ status, failure }) => String(status ?? failure))),
    cut: { state: cut.state as string, code: cut.error?.code as string },
    written,
    found: await countOf(stage, `enterprises where ${IMPORTED}`),
    firms: await countOf(stage, `(select distinct credit_code from enterprises where ${IMPORTED}) f`),
    id: again,
  }
}

/** Stops a process while a bulk action and a read of an import wait for locks. */
export async function stopDuringBulk(stage: Stage, importId: string) {
  const [victim, other] = stage.processes
  const officer = await staff(stage.front.url, 'jinan')
  const ids = await withClient(stage.cluster.url, async (client) => {
    const sql = `select document_id from enterprise_labels where state = 'confirmed' and ${IMPORTED} limit ${LABELS}`
    return (await client.query<{ document_id: string }>(sql)).rows.map((row) => row.document_id)
  })
  const act = {
    method: 'POST',
    path: '/organisations/enterprise-label/bulk/reject',
    token: officer,
    key: 'faults-bulk',
    body: { documentIds: ids, reason: '证书已被撤销' },
  } as const
  const lock = new Client({ connectionString: stage.cluster.url })
  await lock.connect()
  await lock.query('begin; lock table desk_import in access exclusive mode')
  await lock.query('select 1 from enterprise_labels where document_id = $1 for update', [ids.at(-1)])
  const bulk = send(victim.url, act)
  const slow = send(victim.url, { path: `/imports/${importId}`, token: stage.province })
  await untilWaiting(stage.cluster.adminUrl, `wait_event_type = 'Lock' and query ~ 'enterprise_labels|desk_import'`, 2)
  const stopped = victim.stop()
  // It is stopping: new requests get 503 or no connection.
  await until(async () => (await send(victim.url, { path: '/api/cities' })).status !== 200)
  await lock.query('rollback')
  await lock.end()
  const answers = { bulk: await bulk, slow: await slow }
  const code = await stopped
  // The same write to the other process: the same answer, and nothing is done twice.
  const again = await send(other.url, act)
  await victim.start()
  const lines = await countOf(
    stage,
    `desk_history where action = 'reject' and subject_id in (select document_id from enterprise_labels where state = 'rejected' and ${IMPORTED})`,
  )
  const rejected = await countOf(stage, `enterprise_labels where state = 'rejected' and ${IMPORTED}`)
  return { ...answers, again, code, acts: ids.length, rejected, lines }
}
