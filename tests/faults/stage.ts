import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withClient } from '../harness/new-database'
import { startMailServer, type MailServer } from '../harness/smtp-servers'
import { balance, type Balancer } from './balancer'
import { must } from './client'
import { startCluster, type Cluster } from './cluster'
import { mountRefused, smallDisk, type Disk } from './disk'
import { provider, staff } from './people'
import { processOf, type Process } from './product'
import type { Writer } from './writers'

/** One installation: PostgreSQL, mail server, two processes of the built product, and a balancer. */
export interface Stage {
  cluster: Cluster
  mails: MailServer
  processes: [Process, Process]
  front: Balancer
  /** Token of the provincial officer. */
  province: string
  /** Small disks for private files, running uploads and the database; undefined if mounting is not permitted. */
  disks?: { files: Disk; uploads: Disk; database: Disk }
  close(): Promise<void>
}

/** Raised limits: the writers create more than people do. */
const SETTINGS = { mostProducts: 5000, recordsPerDay: 10_000 }

export async function setStage(): Promise<Stage> {
  const data = mkdtempSync('/tmp/pool-faults-')
  chmodSync(data, 0o755)
  const cluster = await startCluster()
  const disks = mountRefused() === undefined ? await mountDisks(data, cluster) : undefined
  const mails = await startMailServer()
  const common = {
    DATABASE_URL: cluster.url,
    SMTP_URL: mails.url,
    POOL_DATA_DIR: data,
    TMPDIR: disks?.uploads.folder ?? tmpdir(),
    // Short retries, and no time limit that a busy machine might exceed.
    JOB_RETRY_SECONDS: '1',
    SHUTDOWN_TIMEOUT: '120',
  }
  // The demo's staff can sign in. It exists in development only, so it is seeded before the product starts in production.
  const seeding = await processOf({ ...common, NODE_ENV: 'development', SEED: 'demo' })
  await seeding.start()
  await seeding.stop()
  seeding.remove()
  const processes: [Process, Process] = [await processOf(common), await processOf(common)]
  await Promise.all(processes.map((each) => each.start()))
  const front = await balance(processes.map(({ port }) => port))
  const province = await staff(front.url, 'province')
  for (const [name, value] of Object.entries(SETTINGS)) {
    const body = { value, reason: '故障测试' }
    await must(front.url, { method: 'PUT', path: `/desk/settings/${name}`, token: province, body }, 200)
  }
  const close = async (): Promise<void> => {
    await Promise.all(processes.map((each) => each.stop()))
    for (const each of processes) each.remove()
    await front.close()
    // A fault may have replaced it.
    await stage.mails.close()
    await cluster.remove()
    for (const disk of Object.values(disks ?? {})) disk.unmount()
    rmSync(data, { recursive: true })
  }
  const stage: Stage = { cluster, mails, processes, front, province, disks, close }
  return stage
}

const MEGABYTES = { files: 2, uploads: 4, database: 256 }

/** Moves the database to a small disk; the WAL stays on the large one. */
async function mountDisks(data: string, { adminUrl, data: owned }: Cluster): Promise<Stage['disks']> {
  const disk = (name: string, most: number): Disk => smallDisk(join(data, name), most)
  const disks = {
    files: disk('private-files', MEGABYTES.files),
    uploads: disk('uploads', MEGABYTES.uploads),
    database: smallDisk(join(data, 'database'), MEGABYTES.database, statSync(owned)),
  }
  await withClient(adminUrl, async (client) => {
    await client.query(`create tablespace small location '${disks.database.folder}'`)
    await client.query('alter database pool set tablespace small')
  })
  return disks
}

/** Tokens of newly registered providers. */
export const providers = ({ front, mails }: Stage, count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => provider(front.url, mails.arrived, n + 1)))

/** A city officer who sets and clears the priority of a demand, each time with a reason that identifies the write. */
export async function officer({ front, cluster }: Stage, at: number): Promise<Writer> {
  const token = await staff(front.url, 'jinan')
  const documentId = await withClient(cluster.url, async (client) => {
    const sql = `select d.document_id from demands d join enterprises e on e.credit_code = d.credit_code
      where d.state = 'selected' and d.city_code = '370100' and not d.priority and e.size in ('small', 'medium')`
    return (await client.query<{ document_id: string }>(sql)).rows[0]?.document_id
  })
  return {
    keyed: true,
    next: (n) => {
      const reason = `${at}:${n}`
      const mark = { reason, grounds: ['urgent-demand', 'great-potential', 'evident-benefit'] }
      const [action, body] = n % 2 === 1 ? ['mark-priority', mark] : ['clear-priority', { reason }]
      return { name: reason, sent: { method: 'POST', path: `/filing/demand/${documentId}/${action}`, token, body } }
    },
  }
}
