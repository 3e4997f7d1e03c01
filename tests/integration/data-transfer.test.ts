import { database, query, strapi } from '../harness/app'
import { given } from '../harness/given'

const DEMAND = 'api::demand.demand'
const BATCH = 'plugin::filing.batch'

interface Destination {
  bootstrap(): Promise<void>
  beforeTransfer(): Promise<void>
  createEntitiesWriteStream(): NodeJS.WritableStream
  rollback(): Promise<void>
  close(): Promise<void>
}

interface Engine {
  strapi: { providers: { createLocalStrapiDestinationProvider(options: object): Destination } }
}

/** The destination of `strapi import` and `strapi transfer`, on the running database. */
async function destination(): Promise<Destination> {
  const engine = (await import('@strapi/data-transfer')) as unknown as Engine
  const provider = engine.strapi.providers.createLocalStrapiDestinationProvider({
    strategy: 'restore',
    autoDestroy: false,
    getStrapi: () => strapi,
    restore: { entities: { include: [DEMAND] }, assets: false, configuration: {} },
  })
  await provider.bootstrap()
  return provider
}

const written = (stream: NodeJS.WritableStream, entity: object): Promise<Error | undefined> =>
  new Promise((resolve) => {
    stream.on('error', resolve)
    ;(stream as unknown as { write(chunk: object, done: (error?: Error | null) => void): void }).write(
      entity,
      (error) => resolve(error ?? undefined),
    )
  })

describe("Strapi's data transfer respects flows", () => {
  const count = async (): Promise<unknown> => (await query('select count(*)::int as n from demands'))[0]

  test('a restore does not delete casework', async () => {
    await given.demand({ state: 'submitted' })
    const before = await count()
    const provider = await destination()
    try {
      await expect(provider.beforeTransfer()).rejects.toThrow(
        /(procedure bypassed: delete of|named elsewhere:) api::demand\.demand/,
      )
      await provider.rollback()
    } finally {
      await provider.close()
    }
    expect(await count()).toEqual(before)
  })

  test('an import creates rows in their initial state only', async () => {
    const batch = { name: '导入的批次', kind: 'pilot', year: 2098, ordinal: 1, parallel: true, version: 1 }
    const windows = {
      filingOpensAt: '2098-08-01T00:00:00.000Z',
      liaisonDueAt: '2098-08-15T16:00:00.000Z',
      filingClosesAt: '2098-08-20T16:00:00.000Z',
      recommendClosesAt: '2098-08-22T16:00:00.000Z',
    }
    const outcome = async (state: string): Promise<string> => {
      const provider = await destination()
      try {
        const data = { ...batch, ...windows, documentId: database.newDocumentId(), state }
        const error = await written(provider.createEntitiesWriteStream(), { type: BATCH, id: 1, data })
        await provider.rollback()
        return error?.message ?? 'written'
      } finally {
        await provider.close()
      }
    }
    expect(await outcome('planned')).toBe('written')
    // The engine hides the reason of errors from another realm.
    expect(await outcome('open')).toMatch(/procedure bypassed|Failed to create/)
    expect(await query('select state from batches where year = 2098')).toEqual([])
  })
})
