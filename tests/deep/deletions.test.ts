import { database, kernel, query, strapi } from '../harness/app'
import { allPairs, everythingNamed, torn, type Pair } from '../harness/named'
import { accountFor, as } from '../harness/people'
import { stored } from '../harness/given'
import type { Somebody } from '../harness/http'

/**
 * Every type by every way to delete, with references to everything: afterwards either the row still exists or no
 * reference to it is broken. Generated from the declarations.
 */
const CM = '/content-manager/collection-types'

/** References that the fixtures cannot create, with the test that covers them. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'api::product.product.selectedInBatch': 'written by publishing a list alone (provider-lists.test.ts)',
}

let before: Pair[]
let admin: Somebody

beforeAll(async () => {
  await everythingNamed()
  before = await allPairs()
  admin = await as.superAdmin()
})

test('the fixtures contain every declared reference', () => {
  const met = new Set(before.map(({ uid, attribute }) => `${uid}.${attribute}`))
  const declared = new Set(kernel.references.references(strapi).map(({ uid, attribute }) => `${uid}.${attribute}`))
  expect([...declared].filter((name) => !met.has(name) && !ELSEWHERE[name])).toEqual([])
})

interface Row {
  uid: string
  id: number
  documentId: string
}

type Path = (row: Row) => Promise<unknown>

/** Ways to delete that exist for every type. Any error is a refusal; only the remaining rows count. */
const PATHS: Readonly<Record<string, Path>> = {
  'content-manager': ({ uid, documentId }) => admin.delete(`${CM}/${uid}/${documentId}`),
  'bulk delete': ({ uid, documentId }) => admin.post(`${CM}/${uid}/actions/bulkDelete`, { documentIds: [documentId] }),
  documents: ({ uid, documentId }) => strapi.documents(uid as 'api::city.city').delete({ documentId }),
  'db.query': ({ uid, id }) => strapi.db.query(uid).delete({ where: { id } }),
  'db.query, many': ({ uid, id }) => strapi.db.query(uid).deleteMany({ where: { id } }),
  sql: ({ uid, id }) => query(`delete from "${database.tableOf(uid)}" where id = $1`, [id]),
}

/** Additional ways of single types. */
const OWN: Readonly<Record<string, Readonly<Record<string, Path>>>> = {
  'admin::user': {
    'users of the panel': ({ id }) => admin.delete(`/admin/users/${id}`),
    'users of the panel, many': ({ id }) => admin.post('/admin/users/batch-delete', { ids: [id] }),
  },
  'plugin::users-permissions.user': {
    'content API': ({ id }) => admin.delete(`/api/users/${id}`),
    service: ({ id }) =>
      (strapi.plugin('users-permissions').service('user') as { remove(by: object): Promise<unknown> }).remove({ id }),
  },
  'api::product.product': { 'own products': ({ documentId }) => byOwner('products', documentId) },
  'api::case-study.case-study': { 'own cases': ({ documentId }) => byOwner('case-studies', documentId) },
  'plugin::files.private-file': { 'own files': ({ documentId }) => byOwner('files', documentId) },
}

const TABLES: Readonly<Record<string, string>> = {
  products: 'products',
  'case-studies': 'case_studies',
  files: 'private_files',
}

async function byOwner(path: string, documentId: string): Promise<unknown> {
  const { credit_code: code } = await stored(TABLES[path] as string, documentId)
  if (typeof code !== 'string') return undefined
  const [provider] = await query('select 1 from providers where credit_code = $1', [code])
  await accountFor(code, provider ? 'provider' : 'enterprise')
  return (await as.account(code)).delete(`/api/my/${path}/${documentId}`)
}

/** Of each referenced type the row with the most and the one with the fewest references. */
async function namedRows(): Promise<Row[]> {
  const counts = new Map<string, Map<number, number>>()
  for (const { target, named } of before) {
    const of = counts.get(target) ?? new Map<number, number>()
    counts.set(target, of.set(named, (of.get(named) ?? 0) + 1))
  }
  const chosen = [...counts].flatMap(([uid, of]) => {
    const ordered = [...of].sort(([, one], [, other]) => other - one).map(([id]) => id)
    return [...new Set([ordered[0], ordered.at(-1)])].map((id) => ({ uid, id: id as number }))
  })
  return Promise.all(
    chosen.map(async ({ uid, id }) => {
      const [row] = await query<{ document_id: string }>(
        `select document_id from "${database.tableOf(uid)}" where id = $1`,
        [id],
      )
      return { uid, id, documentId: row?.document_id as string }
    }),
  )
}

test('a referenced row survives every way to delete it, and no reference to it breaks', async () => {
  const complaints: string[] = []
  let tried = 0
  for (const row of await namedRows())
    for (const [name, path] of Object.entries({ ...PATHS, ...OWN[row.uid] })) {
      tried += 1
      // Refused by the database or by the kernel: both are fine.
      await path(row).catch(() => undefined)
      const left = await query(`select 1 from "${database.tableOf(row.uid)}" where id = $1`, [row.id])
      if (left.length === 0) complaints.push(`${row.uid} ${row.id} went by ${name}`)
    }
  process.stdout.write(`deletions: ${tried} tried, ${before.length} references\n`)
  expect(complaints).toEqual([])
  expect(await torn(before)).toEqual([])
})

test('deleting unreferenced rows of every type breaks no reference', async () => {
  const named = new Set(before.map(({ target, named }) => `${target} ${named}`))
  for (const uid of new Set(kernel.references.references(strapi).map((reference) => reference.uid))) {
    const rows = await query<{ id: number; document_id: string }>(
      `select id, document_id from "${database.tableOf(uid)}" order by id desc limit 40`,
    )
    for (const { document_id: documentId } of rows.filter((row) => !named.has(`${uid} ${row.id}`)).slice(0, 2))
      await admin.delete(`${CM}/${uid}/${documentId}`)
  }
  expect(await torn(before)).toEqual([])
})
