/** Private files and imports: what counts, what is due and what is ended, beside rows that differ in one condition. */
import type * as Quota from '../../src/plugins/files/server/quota'
import type * as ImportRecord from '../../src/plugins/imports/server/import-record'
import { database, files, load, query } from '../harness/app'
import { othersScanned, startClamd } from '../harness/clamd'
import { pdf } from '../harness/documents'
import { JINAN, newCreditCode, one, rows, type Given } from '../harness/given'
import { historyLine } from '../harness/history-line'
import { SUPERUSER_URL, withClient } from '../harness/new-database'
import { takenBack } from '../harness/taken-back'

const { assertRoom, MEGABYTE } = load<typeof Quota>('plugins/files/server/quota.js')
const imports = load<typeof ImportRecord>('plugins/imports/server/import-record.js')

const FILE = 'plugin::files.private-file'

const file = (values: object): Record<string, unknown> => ({
  documentId: database.newDocumentId(),
  name: '证明.pdf',
  purpose: 'verification',
  mime: 'application/pdf',
  size: MEGABYTE,
  sha256: '0'.repeat(64),
  cityCode: JINAN,
  uploadedBy: '测试',
  uploadedAt: new Date().toISOString(),
  storage: 'local',
  scan: 'clean',
  scannedAt: new Date().toISOString(),
  scanEngine: 'test',
  accountId: 990_000,
  ...values,
})
const hoursAgo = (n: number): Date => new Date(Date.now() - n * 3_600_000)

describe('the room of a holder', () => {
  const limits = { largestFileMb: 10, organisationMb: 2, dailyFiles: 2, claimantFiles: 2 } as never
  const room = (holder: Quota.Holder): Promise<string> =>
    assertRoom(holder, MEGABYTE, limits).then(
      () => 'room',
      (error: { refusal: { code: string } }) => error.refusal.code,
    )
  const [own, other] = [newCreditCode(), newCreditCode()]
  const [accountId, stranger] = [990_001, 990_002]
  const firm = { creditCode: own, accountId }
  const claimant = { creditCode: null, accountId }

  test('is taken by its own files: those of an organisation by its code, those of an account without one by number', () =>
    takenBack(async () => {
      await rows(FILE, [
        file({ creditCode: other, accountId }),
        file({ creditCode: other, accountId }),
        file({ accountId: stranger }),
        file({ accountId: stranger }),
        file({ creditCode: own, scan: 'infected' }),
        file({ accountId, scan: 'infected' }),
        file({ creditCode: own, accountId }),
        file({ accountId }),
      ])
      expect([await room(firm), await room(claimant)]).toEqual(['room', 'room'])
      await rows(FILE, [file({ creditCode: own, accountId: stranger })])
      expect([await room(firm), await room(claimant)]).toEqual(['file-quota', 'room'])
      await rows(FILE, [file({ accountId })])
      expect([await room(firm), await room(claimant)]).toEqual(['file-quota', 'file-quota'])
    }))

  test('is limited by its uploads of 24 hours, deleted ones included', () =>
    takenBack(async () => {
      let version = 0
      const line = (creditCode: string | undefined, account: number, values: object = {}, at = new Date()) =>
        historyLine(
          'beside',
          { uid: FILE, action: 'upload', version: ++version, creditCode, ...values },
          at,
          `account:${account}`,
        )
      for (const [creditCode, account] of [
        [own, accountId],
        [undefined, accountId],
      ] as const) {
        await line(creditCode, account)
        await line(creditCode, account, { action: 'delete' })
        await line(creditCode, account, { uid: 'plugin::applications.application' })
        await line(creditCode, account, {}, hoursAgo(25))
      }
      await line(other, accountId)
      await line(undefined, stranger)
      expect([await room(firm), await room(claimant)]).toEqual(['room', 'room'])
      await line(own, stranger, {}, hoursAgo(23))
      expect([await room(firm), await room(claimant)]).toEqual(['file-daily-quota', 'room'])
      await line(undefined, accountId, {}, hoursAgo(23))
      expect([await room(firm), await room(claimant)]).toEqual(['file-daily-quota', 'file-daily-quota'])
    }))
})

test('due for a scan are new files and failed ones of an hour ago, the oldest first; no others', async () => {
  await othersScanned()
  const clamd = await startClamd(() => 'stream: OK')
  const old = { scannedAt: hoursAgo(2) }
  const put = async (count: number, values: object): Promise<Given[]> => {
    const made = await rows<Given>(
      FILE,
      Array.from({ length: count }, () => file(values)),
    )
    for (const { documentId } of made)
      await files.storage.presentStorage().storage.put(documentId, pdf(`/Note (${documentId})`))
    return made
  }
  const due = [
    ...(await put(1, { scan: 'unscanned' })),
    ...(await put(1, { scan: 'failed', ...old })),
    ...(await put(1, { scan: 'pending', scanLeasedUntil: hoursAgo(1) })),
    ...(await put(6, { scan: 'pending' })),
  ]
  const beside = [
    ...(await put(1, { scan: 'clean', ...old })),
    ...(await put(1, { scan: 'infected', ...old })),
    ...(await put(1, { scan: 'failed', ...old, scannedAt: hoursAgo(0.5) })),
    ...(await put(1, { scan: 'pending', scanLeasedUntil: hoursAgo(-1) })),
  ]
  try {
    files.scans.configureScanner({ where: { host: '127.0.0.1', port: clamd.port }, timeoutMs: 60_000 })
    await files.scans.scanNow()
  } finally {
    files.scans.configureScanner(undefined)
    await clamd.close()
  }
  const asked = clamd.asked.map((bytes) => /Note \((\w+)\)/.exec(bytes.toString('latin1'))?.[1])
  const ids = due.map(({ documentId }) => documentId)
  expect([...asked].sort()).toEqual([...ids].sort())
  // Eight at once: the newest comes alone.
  expect(asked.at(-1)).toBe(ids.at(-1))
  for (const { documentId, scan } of beside)
    expect(await query('select scan from private_files where document_id = $1', [documentId])).toEqual([{ scan }])
  await query(
    `update private_files set scan = 'clean', scanned_at = now(), scan_engine = 'test' where scan <> 'infected' and document_id = any($1::text[])`,
    [beside.map(({ documentId }) => documentId)],
  )
})

test('an object whose row is of another storage, infected or missing is swept; one with its row stays', async () => {
  const { storage } = files.storage.presentStorage()
  const put = async (values?: object): Promise<string> => {
    const { documentId } = values ? await one(FILE, file(values)) : { documentId: database.newDocumentId() }
    await storage.put(documentId, pdf())
    return documentId
  }
  const kept = [await put({}), await put({ scan: 'unscanned' })]
  const swept = [await put({ storage: 's3' }), await put({ scan: 'infected' }), await put()]
  const removed = await files.sweep.sweepOrphans(new Date(Date.now() + 7_200_000))
  expect(removed).toEqual(expect.arrayContaining(swept))
  for (const id of kept) {
    expect(removed).not.toContain(id)
    expect(await storage.open(id)).toBeDefined()
    await storage.remove(id)
  }
})

describe('records of imports', () => {
  const LOCK = 726_002
  const actor = (id: string) => ({ kind: 'province', id, name: '省厅', cityCodes: [] }) as const
  const record = async (id: string, values: Record<string, unknown> = {}): Promise<void> => {
    const row = { id, file_name: 'a.csv', sha256: '0', actor_kind: 'province', actor_id: id, actor_name: '省厅' }
    const full = { ...row, dry_run: false, state: 'running', done: 0, total: 0, lock_key: 1, at: new Date(), ...values }
    const names = Object.keys(full).join(', ')
    await query(
      `insert into desk_import (${names}) select ${names} from jsonb_populate_record(null::desk_import, $1::jsonb)`,
      [JSON.stringify(full)],
    )
  }
  const states = () =>
    query(`select id, state, phase, done from desk_import where id like 'beside-%' order by id`) as Promise<unknown[]>
  const report = { counts: {} }

  test('end as interrupted when no session of this database holds their own lock; running ones are kept', () =>
    withClient(SUPERUSER_URL, (here) =>
      withClient(String(process.env.PG_ADMIN_URL), async (elsewhere) => {
        await here.query('select pg_advisory_lock($1, $2)', [LOCK, 990_001])
        await here.query('select pg_advisory_lock($1, $2)', [LOCK + 1, 990_002])
        await here.query('select pg_advisory_lock(($1::bigint << 32) | $2)', [LOCK, 990_003])
        await elsewhere.query('select pg_advisory_lock($1, $2)', [LOCK, 990_004])
        await takenBack(async () => {
          const at = hoursAgo(91 * 24)
          for (const n of [1, 2, 3, 4, 5]) await record(`beside-${n}`, { lock_key: 990_000 + n, at })
          await record('beside-old', { state: 'done', report, at })
          await record('beside-young', { state: 'done', report, at: hoursAgo(89 * 24) })
          const begun = { id: 'beside-new', fileName: 'b.csv', sha256: '0', dryRun: true, lockKey: 990_001 }
          await imports.beginRecord(query as never, { ...begun, actor: actor('beside-new') })
          const idle = { phase: null, done: 0 }
          expect(await states()).toEqual([
            { id: 'beside-1', state: 'running', ...idle },
            { id: 'beside-new', state: 'running', ...idle },
            { id: 'beside-young', state: 'done', ...idle },
          ])
        })
      }),
    ))

  test('progress and end are those of the import that runs', () =>
    takenBack(async () => {
      for (const id of ['beside-a', 'beside-b']) await record(id)
      await record('beside-c', { state: 'done', report })
      const progress = { phase: 'write', done: 5, total: 9 } as never
      for (const id of ['beside-a', 'beside-c']) await imports.recordProgress(query as never, id, progress)
      const idle = { phase: null, done: 0 }
      const running = { id: 'beside-b', state: 'running', ...idle }
      const ended = { id: 'beside-c', state: 'done', ...idle }
      expect(await states()).toEqual([{ id: 'beside-a', state: 'running', phase: 'write', done: 5 }, running, ended])
      const refusal = imports.refuse('import-failed')
      for (const id of ['beside-a', 'beside-c']) await imports.endRecord(query as never, id, refusal)
      expect(await states()).toEqual([{ id: 'beside-a', state: 'failed', phase: 'write', done: 5 }, running, ended])
    }))
})
