import { categoryOf, type CategoryCode } from '../../src/policy/categories'
import { goodDraft } from '../../src/plugins/applications/domain/fixtures'
import { query } from './app'
import { pdf } from './documents'
import { given, hours, rows, type Given } from './given'
import type { Somebody } from './http'
import { as } from './people'

type Row = Record<string, unknown>

export interface Applicant {
  who: Somebody
  provider: Given & { creditCode: string; cityCode: string }
  batch: Given
}

/** S13: an open provider batch, without a cut-off unless `values` set one. */
export const providerBatch = (values: Row = {}): Promise<Given> =>
  given.batch({ kind: 'provider', liaisonDueAt: null, filingClosesAt: null, recommendClosesAt: null, ...values })

/** A verified provider with an account, and a batch for it. */
export async function applicant(values: Row = {}, batch?: Given): Promise<Applicant> {
  const provider = await given.provider({ employees: 100, ...values })
  return { provider, who: await as.account(provider.creditCode, 'provider'), batch: batch ?? (await providerBatch()) }
}

export async function draft({ who, batch }: Applicant): Promise<string> {
  const begun = await who.post('/api/my/applications', { batch: batch.documentId })
  expect(begun).toAnswer(201)
  return (begun.body as { data: { documentId: string } }).data.documentId
}

export async function evidence(who: Somebody, name = '证明.pdf'): Promise<string> {
  const file = await who.upload('/api/my/files', { name, bytes: pdf(), type: 'application/pdf' })
  expect(file).toAnswer(201)
  return (file.body as { data: { documentId: string } }).data.documentId
}

/** A product of the provider. */
export async function product({ provider }: Pick<Applicant, 'provider'>, values: Row = {}): Promise<string> {
  const [row] = await rows<Given>('api::product.product', [
    {
      name: '安全监测服务',
      kind: 'service',
      provider: provider.id,
      creditCode: provider.creditCode,
      cityCode: provider.cityCode,
      categoryCode: 'security',
      ...values,
    },
  ])
  return String(row?.documentId)
}

interface AnswerOptions {
  categories?: readonly CategoryCode[]
  file: string
  listings?: readonly string[]
}

/** Complete, valid answers for these categories as one piece; every proof is the same file. */
export function answers({ categories = ['security'], file, listings = [] }: AnswerOptions) {
  const good = goodDraft()
  const ofThem = (names: Readonly<Record<string, unknown>>, numbers: readonly string[]): Row =>
    Object.fromEntries(
      Object.entries(names).filter(([name]) => numbers.some((number) => name.startsWith(`${number}.`))),
    )
  const numbers = categories.map((code) => String(categoryOf(code).number))
  const piece = {
    categories,
    scopes: ofThem(good.scopes, categories),
    items: ofThem(good.items, numbers),
    listings,
    undertaking: { signedBy: '张三' },
  }
  return JSON.parse(JSON.stringify(piece).replaceAll('"sound"', JSON.stringify(file))) as typeof piece
}

/** A complete application, submitted. */
export async function submitted(of: Applicant, options: Partial<AnswerOptions> = {}): Promise<string> {
  const documentId = await draft(of)
  const file = options.file ?? (await evidence(of.who))
  expect(await of.who.put(`/api/my/applications/${documentId}`, answers({ ...options, file }))).toAnswer(200)
  expect(await of.who.post(`/api/my/applications/${documentId}/submit`)).toAnswer(200)
  return documentId
}

/** State of an application, to check that a refused action changes nothing. */
export async function printOf(documentId: string): Promise<string> {
  const all = async (sql: string): Promise<unknown> => query(sql, [documentId])
  return JSON.stringify([
    await all('select * from applications where document_id = $1'),
    await all(
      'select s.* from application_snapshots s join applications a on a.id = s.application_id where a.document_id = $1',
    ),
    await all(
      'select f.* from application_files f join applications a on a.id = f.application_id where a.document_id = $1',
    ),
    await all('select * from desk_history where subject_id = $1 and changes is null order by id'),
    await query('select count(*) from desk_event'),
    await query('select * from desk_sequence order by name'),
  ])
}

export const inDays = (days: number): string => hours(24 * days + 8).slice(0, 10)
