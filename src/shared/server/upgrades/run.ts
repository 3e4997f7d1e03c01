import type { Core } from '@strapi/strapi'
import { execute, query } from '../database/database'
import { hasTable } from './catalogue'
import { UpgradeRefused } from './refused'
import { allUpgrades, type Upgrade } from './steps'

/** Strapi's own table, present since the first boot of any version. */
const STORE = 'strapi_core_store_settings'

interface Plan {
  isNew: boolean
  pending: Upgrade[]
}

let plan: Plan | undefined

/**
 * Checks all pending steps, then runs their part before the schema sync. A new database needs none.
 * @throws UpgradeRefused before any change: for obstacles, or a database of a newer version.
 */
export async function upgradeBeforeSync(strapi: Core.Strapi): Promise<void> {
  const isNew = !(await hasTable(STORE))
  const done = await recorded()
  plan = { isNew, pending: allUpgrades().filter(({ id }) => !done.includes(id)) }
  if (isNew) return
  refuseNewer(done)
  const obstacles = []
  for (const { check } of plan.pending) obstacles.push(...((await check?.()) ?? []))
  if (obstacles.length > 0) throw new UpgradeRefused(obstacles)
  for (const { id, before } of plan.pending) {
    strapi.log.info(`数据库升级 database upgrade: ${id}`)
    await before?.()
  }
}

/** Runs the steps' part after the schema sync. */
export async function upgradeAfterSync(): Promise<void> {
  for (const { after } of dueSteps()) await after?.()
}

/** Runs the steps' part after the constraints, and records the steps. */
export async function finishUpgrade(): Promise<void> {
  for (const { finish } of dueSteps()) await finish?.()
  await execute(
    'create table if not exists desk_upgrade (id text primary key, at timestamptz not null default clock_timestamp())',
  )
  for (const { id } of plan?.pending ?? []) await execute('insert into desk_upgrade (id) values ($1)', [id])
}

const dueSteps = (): Upgrade[] => (plan?.isNew === false ? plan.pending : [])

async function recorded(): Promise<string[]> {
  if (!(await hasTable('desk_upgrade'))) return []
  return (await query<{ id: string }>('select id from desk_upgrade')).map(({ id }) => id)
}

/** An unknown step belongs to a newer version, whose data this version would misread. */
function refuseNewer(done: readonly string[]): void {
  const known = new Set(allUpgrades().map(({ id }) => id))
  const unknown = done.filter((id) => !known.has(id))
  if (unknown.length === 0) return
  throw new UpgradeRefused([
    {
      table: 'desk_upgrade',
      rows: unknown.length,
      zh: `数据库已由更新的版本升级（${unknown.join('、')}），请使用该版本启动，或恢复升级前的备份。`,
      en: `A newer version has upgraded this database (${unknown.join(', ')}): start that version, or restore the backup from before.`,
    },
  ])
}
