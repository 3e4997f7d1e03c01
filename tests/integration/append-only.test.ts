import type * as Guards from '../../src/shared/server/flows/guards'
import { database, load, query, strapi } from '../harness/app'
import { given, JINAN, rows, type Given } from '../harness/given'

const { guardStatements } = load<typeof Guards>('shared/server/flows/guards.js')
const EXTENSION = 'plugin::filing.extension'

class Undone extends Error {}

/** Creates the append-only triggers for a type within a transaction. */
async function declaredAppendOnly(then: (row: Given) => Promise<void>): Promise<void> {
  const options = strapi.contentType(EXTENSION).pluginOptions as unknown as { appendOnly?: boolean }
  options.appendOnly = true
  try {
    const run = database.inTransaction(async () => {
      for (const sql of guardStatements(strapi)) if (/append_only/.test(sql)) await query(sql)
      const batch = await given.batch()
      const [row] = await rows<Given>(EXTENSION, [
        {
          batch: batch.id,
          window: 'filing',
          scope: 'city',
          cityCode: JINAN,
          until: '2030-01-01T00:00:00Z',
          reason: '理由',
        },
      ])
      await then(row as Given)
      throw new Undone()
    })
    await expect(run).rejects.toBeInstanceOf(Undone)
  } finally {
    delete options.appendOnly
  }
}

async function codeOf(sql: string, params: unknown[]): Promise<string | undefined> {
  await query('savepoint attempt')
  try {
    await query(sql, params)
    return undefined
  } catch (error) {
    return (error as { code?: string }).code
  } finally {
    await query('rollback to savepoint attempt')
  }
}

test('rows of an append-only type cannot be changed or deleted', () =>
  declaredAppendOnly(async ({ id, documentId }) => {
    expect(await codeOf(`update extensions set reason = '改了' where id = $1`, [id])).toBe('WF002')
    expect(await codeOf('update extensions set created_by_id = id where id = $1', [id])).toBe('WF002')
    expect(await codeOf('delete from extensions where id = $1', [id])).toBe('WF002')
    expect(await codeOf('truncate extensions cascade', [])).toBe('WF002')
    // The creator may be deleted.
    expect(await codeOf('update extensions set created_by_id = null where id = $1', [id])).toBeUndefined()
    const documents = strapi.documents(EXTENSION)
    const attempts: (() => Promise<unknown>)[] = [
      () => documents.update({ documentId, data: { reason: '改了' } }),
      () => documents.delete({ documentId }),
      () => documents.clone({ documentId, data: {} as never }),
    ]
    for (const attempt of attempts)
      await expect(Promise.resolve().then(attempt)).rejects.toMatchObject({ refusal: { code: 'written-once' } })
  }))

test('a type with join tables cannot be declared append-only', () => {
  const options = strapi.contentType('plugin::upload.folder').pluginOptions as unknown as {
    appendOnly?: boolean
  }
  options.appendOnly = true
  try {
    expect(() => guardStatements(strapi)).toThrow(/upload\.folder is append-only: keep .*parent.* in a join column/)
  } finally {
    delete options.appendOnly
  }
})
