import { query } from '../harness/app'
import type { Somebody } from '../harness/http'
import { as } from '../harness/people'
import { placeOf } from '../harness/place'
import { TYPES } from '../harness/types'
import type { Ids, RowsOf } from './cells'
import type { RowKind } from './entry'
import { ACCOUNTS, type Who } from './who'

export interface Side {
  creditCode: string
  cityCode: string
  enterprise: number
  enterpriseId: string
  name: string
}

type Made = ReadonlyMap<RowKind, string>

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export async function fileOf(account: Somebody, name: string): Promise<string> {
  const answer = await account.upload('/api/my/files', { name, bytes: PNG, type: 'image/png' })
  expect(answer).toAnswer(201)
  return (answer.body as { data: { documentId: string } }).data.documentId
}

async function rowsFor(side: Side, expertActor?: string): Promise<Made> {
  const { creditCode, cityCode, name } = side
  const enterprise = { id: side.enterprise, documentId: side.enterpriseId, creditCode, cityCode, name }
  const file = { id: 0, documentId: await fileOf(await as.account(creditCode), `证明${name}.png`) }
  const there = { 'api::enterprise.enterprise': enterprise, 'plugin::files.private-file': file }
  const place = placeOf({ creditCode, cityCode, name, expertActor, rows: there })
  const made = new Map<string, string>()
  for (const [kind, { uid }] of TYPES) made.set(kind, (await place.row(uid)).documentId)
  return made
}

/** An import report; only the staff user who ran the import reads it. */
async function importOf(adminUserId: string, kind: string): Promise<string> {
  const id = `matrix-${kind}-${adminUserId}`
  await query(
    `insert into desk_import (id, file_name, sha256, actor_kind, actor_id, actor_name, dry_run, state, lock_key, report)
     values ($1, 'list.csv', 'x', $2, $3, 'x', true, 'done', 0, $4::jsonb) returning id`,
    [id, kind, `admin:${adminUserId}`, JSON.stringify({ dryRun: true })],
  )
  return id
}

async function idOfStaff(person: Somebody): Promise<string> {
  const { body } = await person.get('/admin/users/me')
  return String((body as { data: { id: number } }).data.id)
}

const STAFF_WITH_IMPORTS = ['city', 'otherCity', 'province', 'superAdmin'] as const

/** Rows of every kind for the three sides, and which of them are own and foreign for whom. */
export async function makeRows(
  sides: Record<'own' | 'neighbour' | 'distant', Side>,
  people: Record<Who, Somebody>,
): Promise<RowsOf> {
  const own = await rowsFor(sides.own, `admin:${await idOfStaff(people.expert)}`)
  const neighbour = await rowsFor(sides.neighbour)
  const distant = await rowsFor(sides.distant)
  const imports = new Map<Who, string>()
  for (const who of STAFF_WITH_IMPORTS) imports.set(who, await importOf(await idOfStaff(people[who]), who))
  return (kind, who): Ids => {
    if (kind === 'import') {
      const foreign = imports.get(who === 'city' ? 'otherCity' : 'city') as string
      return { own: imports.get(who) ?? (imports.get('city') as string), foreign }
    }
    const of = (made: Made): string => {
      const id = made.get(kind)
      if (!id) throw new Error(`no row of ${kind} is made: it is no declared type`)
      return id
    }
    if ((ACCOUNTS as readonly Who[]).includes(who)) return { own: of(own), foreign: of(neighbour) }
    return who === 'otherCity' ? { own: of(distant), foreign: of(own) } : { own: of(own), foreign: of(distant) }
  }
}
