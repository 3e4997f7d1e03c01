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

/** One installation: a PostgreSQL and a mail server of its own, two processes of the built product, a balancer. */
export interface Stage {
  cluster: Cluster
  mails: MailServer
  processes: [Process, Process]
  front: Balancer
  /** Of the province's officer. */
  province: string
  /** Small disks: of private files, of uploads under way, of the database; none where no disk may be mounted. */
  disks?: { files: Disk; uploads: Disk; database: Disk }
  close(): Promise<void>
}

/** One account begins no more than this; the writers begin more than people do. */
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
    // The first tries of what failed come at once; on a busy machine nothing is cut off.
    JOB_RETRY_SECONDS: '1',
    SHUTDOWN_TIMEOUT: '120',
  }
  // Staff that can sign in come with the demo, which there is in development only; the product itself runs in production.
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
    // Perhaps another one by now.
    await stage.mails.close()
    await cluster.remove()
    for (const disk of Object.values(disks ?? {})) disk.unmount()
    rmSync(data, { recursive: true })
  }
  const stage: Stage = { cluster, mails, processes, front, province, disks, close }
  return stage
}

const MEGABYTES = { files: 2, uploads: 4, database: 256 }

/** The database moves to a small disk of its own; what it has promised to keep (WAL) stays on the large one. */
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

/** Tokens of accounts of providers that have just registered. */
export const providers = ({ front, mails }: Stage, count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => provider(front.url, mails.arrived, n + 1)))

/** A city's officer, who marks a demand as priority and takes it back, each time with a reason that names the write. */
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
