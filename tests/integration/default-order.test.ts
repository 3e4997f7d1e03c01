/** The order of a list when nobody asks for one: newest first, whatever was stored first. */
import { given, hours, JINAN, one, rows, type Given } from '../harness/given'
import { as } from '../harness/people'
import type { Somebody } from '../harness/http'
import { database } from '../harness/app'
import { ANNOUNCEMENT, firstEdition } from '../harness/announcements'
import { FILE_VALUES } from '../harness/filled'

const [NEW, OLD] = [hours(-1), hours(-2)]

/** Ids on a page, of those asked for. */
async function orderOn(who: Somebody, path: string, ids: readonly string[]): Promise<number[]> {
  const answer = await who.get(path)
  expect(answer).toAnswer(200)
  const shown = (answer.body.data as { documentId: string }[]).map(({ documentId }) => ids.indexOf(documentId))
  return shown.filter((at) => at >= 0)
}

const idsOf = (stored: readonly Given[]): string[] => stored.map(({ documentId }) => documentId)
const nobody = as.nobody()

describe('public lists', () => {
  test('announcements, by the instant from which they are public', async () => {
    const ids = idsOf(await rows(ANNOUNCEMENT, [firstEdition(hours(0)), firstEdition(hours(-0.001))]))
    expect(await orderOn(nobody, '/api/announcements', ids)).toEqual([0, 1])
  })

  test('editions of an announcement, oldest first, without those of others', async () => {
    const series = database.newDocumentId()
    const edition = (number: number, values: object) => ({
      title: `第${number}版`,
      kind: 'general',
      body: '正文',
      edition: number,
      series,
      changeNote: number === 1 ? null : '更正',
      ...values,
    })
    const [current] = await rows<Given>('api::announcement.announcement', [
      edition(2, { documentId: database.newDocumentId(), state: 'published', publicAt: NEW }),
      edition(1, { documentId: series, state: 'superseded', publicAt: OLD }),
      edition(1, { series: database.newDocumentId(), state: 'published', publicAt: OLD }),
    ])
    const { data } = (await nobody.get(`/api/announcements/${current?.documentId}?populate=editions`)).body
    expect(data.editions.map(({ title }: { title: string }) => title)).toEqual(['第1版', '第2版'])
  })

  test('published lists of a batch, by publication', async () => {
    const batch = await given.batch({ kind: 'provider' })
    const list = (kind: string, at: string) => ({
      title: kind,
      kind,
      batch: batch.id,
      listVersion: 1,
      entries: [],
      state: 'published',
      number: `〔${kind}〕`,
      publishedOnlineAt: at,
    })
    const ids = idsOf(await rows('plugin::lists.list', [list('providers', NEW), list('products', OLD)]))
    expect(await orderOn(nobody, `/api/lists?filters[batchDocumentId]=${batch.documentId}`, ids)).toEqual([0, 1])
  })

  test('the register, by admission', async () => {
    const first = await given.standing({ admittedAt: NEW })
    const owner = {
      provider: first.provider,
      providerName: first.providerName,
      creditCode: first.creditCode,
      cityCode: JINAN,
    }
    const second = await given.standing({ ...owner, admittedAt: OLD, categoryCode: 'platform' })
    const path = `/api/register?filters[creditCode]=${first.creditCode}`
    expect(await orderOn(nobody, path, idsOf([first, second]))).toEqual([0, 1])
  })
})

describe('lists of an account', () => {
  test('demands, by their last change', async () => {
    const enterprise = await given.enterprise()
    const demands = [
      await given.demand({ enterprise, updatedAt: NEW }),
      await given.demand({ enterprise, updatedAt: OLD }),
    ]
    expect(await orderOn(await as.account(enterprise.creditCode), '/api/my/demands', idsOf(demands))).toEqual([0, 1])
  })

  test('applications and products, by their last change', async () => {
    const provider = await given.provider()
    const who = await as.account(provider.creditCode, 'provider')
    const filed = [
      await given.application({ provider, updatedAt: NEW }),
      await given.application({ provider, updatedAt: OLD }),
    ]
    expect(await orderOn(who, '/api/my/applications', idsOf(filed))).toEqual([0, 1])
    const { id, name, creditCode, cityCode } = provider
    const product = (updatedAt: string) =>
      one('api::product.product', {
        provider: id,
        providerName: name,
        creditCode,
        cityCode,
        categoryCode: 'network',
        name: '产品',
        kind: 'product',
        updatedAt,
      })
    const products = [await product(NEW), await product(OLD)]
    expect(await orderOn(who, '/api/my/products', idsOf(products))).toEqual([0, 1])
  })

  test('labels by year, files by upload', async () => {
    const { creditCode, cityCode, id: enterprise } = await given.enterprise({ labelled: false })
    const who = await as.account(creditCode)
    const owner = { creditCode, cityCode, enterprise }
    const labels = [await given.label({ ...owner, year: 2024 }), await given.label({ ...owner, year: 2023 })]
    expect(await orderOn(who, '/api/my/labels', idsOf(labels))).toEqual([0, 1])
    const file = (uploadedAt: string) => ({
      ...FILE_VALUES,
      purpose: 'evidence',
      cityCode,
      creditCode,
      uploadedAt,
    })
    const uploaded = await rows<Given>('plugin::files.private-file', [file(NEW), file(OLD)])
    expect(await orderOn(who, '/api/my/files', idsOf(uploaded))).toEqual([0, 1])
  })
})
