import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMailServer, type MailServer } from '../harness/smtp-servers'
import { balance, type Balancer } from './balancer'
import { must } from './client'
import { startCluster, type Cluster } from './cluster'
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
  /** Where both processes keep files. */
  data: string
  close(): Promise<void>
}

/** One account begins no more than this; the writers begin more than people do. */
const SETTINGS = { mostProducts: 5000, recordsPerDay: 10_000 }

export async function setStage(): Promise<Stage> {
  const data = mkdtempSync(join(tmpdir(), 'pool-faults-'))
  const cluster = await startCluster()
  const mails = await startMailServer()
  const common = { DATABASE_URL: cluster.url, SMTP_URL: mails.url, POOL_DATA_DIR: data }
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
    await mails.close()
    await cluster.remove()
    rmSync(data, { recursive: true })
  }
  return { cluster, mails, processes, front, province, data, close }
}

/** Accounts of providers, each of which adds products; the last `unkeyed` of them send no key. */
export async function providers({ front, mails }: Stage, count: number, unkeyed: number): Promise<Writer[]> {
  const tokens = await Promise.all(Array.from({ length: count }, (_, n) => provider(front.url, mails.arrived, n + 1)))
  return tokens.map((token, at) => ({
    keyed: at < count - unkeyed,
    next: (n) => {
      const name = `${at}:${n}`
      const body = { name, kind: 'product', categoryCode: 'network' }
      return { name, sent: { method: 'POST', path: '/api/my/products', token, body } }
    },
  }))
}
