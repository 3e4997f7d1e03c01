import { isCategoryCode, type CategoryCode } from '../../../policy/categories'
import { shanghaiDay } from '../../../shared/pure/calendar'
import type { Moment } from '../../../shared/pure/workflow'
import { query } from '../../../shared/server/database/database'
import type { Draft } from '../domain/answer-shape'
import type { CaseFact, Facts, ProductFact, Reference } from '../domain/facts'
import { filesIn } from '../domain/files-in'
import { referenceSources } from './service'
import { CASE_STUDIES, PRODUCTS } from '../../catalogue/contract'
import { FILES } from '../../files/contract'
import { ENTERPRISES, PROVIDERS } from '../../organisations/contract'

export interface Applicant {
  documentId: string
  creditCode: string
  answers: Draft
  /** C6.2: from the form that the application uses. */
  acceptedIssuers: readonly string[]
}

type Rows = Record<string, unknown>
type Coded<T> = { [K in keyof T]: T[K] } & { code: string } & Rows

/** Facts for the pre-check of each applicant (C1.4, R08), in a fixed number of queries; by documentId. */
export async function knownFacts(applicants: readonly Applicant[], at: Moment): Promise<Map<string, Facts>> {
  const codes = [...new Set(applicants.map(({ creditCode }) => creditCode))]
  const employees = await employeesOf(codes)
  const cases = await casesOf(codes)
  const references = await referencesOf(codes, cases)
  const products = await productsOf(codes)
  const files = await soundFiles(applicants)
  const inProvince = await registered([...allReferences(references), ...applicants.flatMap(namedIn)])
  return new Map(
    applicants.map(({ documentId, creditCode, answers, acceptedIssuers }) => [
      documentId,
      {
        onDay: shanghaiDay(at.arrivedAt),
        creditCode,
        employees: employees.get(creditCode) ?? null,
        references: references.get(creditCode) ?? [],
        inProvince: pick(inProvince, [
          ...(references.get(creditCode) ?? []).map((one) => one.creditCode),
          ...namedIn({ answers }),
        ]),
        cases: (cases.get(creditCode) ?? []).map(({ documentId: id, categoryCode, hasFigures }) => ({
          documentId: id,
          categoryCode,
          hasFigures,
        })),
        listings: products.get(creditCode) ?? [],
        files: ownFiles(files, creditCode, answers),
        acceptedIssuers,
      },
    ]),
  )
}

const namedIn = ({ answers }: Pick<Applicant, 'answers'>): string[] =>
  Object.values(answers.items).flatMap(({ entries }) =>
    (entries ?? []).flatMap(({ creditCode }) => (creditCode ? [creditCode] : [])),
  )

const allReferences = (references: ReadonlyMap<string, readonly Reference[]>): string[] =>
  [...references.values()].flat().map(({ creditCode }) => creditCode)

const pick = (known: ReadonlySet<string>, codes: readonly string[]): Record<string, boolean> =>
  Object.fromEntries(codes.filter((code) => known.has(code)).map((code) => [code, true]))

async function employeesOf(codes: readonly string[]): Promise<Map<string, number | null>> {
  const rows = await query<{ code: string; employees: number | null }>(
    `select credit_code as code, employees from ${PROVIDERS} providers where credit_code = any($1::text[])`,
    [codes],
  )
  return new Map(rows.map(({ code, employees }) => [code, employees]))
}

type Case = CaseFact & { customer: string | null }

async function casesOf(codes: readonly string[]): Promise<Map<string, Case[]>> {
  const rows = await query<Coded<Case>>(
    `select credit_code as code, document_id as "documentId", category_code as "categoryCode",
        coalesce(figures, 'null'::jsonb) not in ('null', '[]', '{}') as "hasFigures", customer_credit_code as customer
     from ${CASE_STUDIES} case_studies where credit_code = any($1::text[]) order by id`,
    [codes],
  )
  return grouped<Case>(rows)
}

/** Customers from case studies, and from confirmed orders with their ratings (R43). */
async function referencesOf(
  codes: readonly string[],
  cases: ReadonlyMap<string, readonly Case[]>,
): Promise<Map<string, Reference[]>> {
  const found = new Map<string, Reference[]>(
    codes.map((code) => {
      const customers = new Set((cases.get(code) ?? []).flatMap(({ customer }) => (customer ? [customer] : [])))
      return [code, [...customers].map((creditCode): Reference => ({ creditCode, source: 'case', ratings: [] }))]
    }),
  )
  for (const source of referenceSources())
    for (const [code, more] of await source(codes)) found.set(code, [...(found.get(code) ?? []), ...more])
  return found
}

interface Product extends Rows {
  code: string
  documentId: string
  version: number
  kind: ProductFact['kind']
  name: string
  categoryCode: string
  manual: readonly string[] | null
  priced: boolean
  trained: boolean
}

async function productsOf(codes: readonly string[]): Promise<Map<string, ProductFact[]>> {
  const rows = await query<Product>(
    `select credit_code as code, document_id as "documentId", version, kind, name, category_code as "categoryCode", manual,
        price_kind is not null or price_from is not null as priced, coalesce(btrim(training), '') <> '' as trained
     from ${PRODUCTS} products where credit_code = any($1::text[]) order by id`,
    [codes],
  )
  return grouped<ProductFact>(
    rows
      .filter(({ categoryCode }) => isCategoryCode(categoryCode))
      .map(({ code, manual, priced, trained, ...row }) => ({
        code,
        ...row,
        categoryCode: row.categoryCode as CategoryCode,
        has: [...(Array.isArray(manual) ? manual : []), ...(priced ? ['price'] : [])],
        courses: trained ? 1 : 0,
      })),
  )
}

function grouped<T>(rows: readonly (T & { code: string })[]): Map<string, T[]> {
  const byCode = new Map<string, T[]>()
  for (const { code, ...row } of rows) byCode.set(code, [...(byCode.get(code) ?? []), row as T])
  return byCode
}

interface File extends Rows {
  id: string
  code: string | null
  purpose: string
  scan: string
}

async function soundFiles(applicants: readonly Applicant[]): Promise<Map<string, File>> {
  const rows = await query<File>(
    `select document_id as id, credit_code as code, purpose, scan from ${FILES} private_files where document_id = any($1::text[])`,
    [[...new Set(applicants.flatMap(({ answers }) => filesIn(answers)))]],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Files are checked on upload; files of others and infected files prove nothing. */
function ownFiles(files: ReadonlyMap<string, File>, creditCode: string, answers: Draft): Facts['files'] {
  const judged = filesIn(answers).flatMap((id): [string, { sound: boolean }][] => {
    const file = files.get(id)
    const usable = file?.code === creditCode && file.purpose === 'evidence' && file.scan !== 'infected'
    const unexamined = usable && (file.scan === 'pending' || file.scan === 'failed')
    return unexamined ? [] : [[id, { sound: usable }]]
  })
  return Object.fromEntries(judged)
}

/** Enterprises in the province's register; others are unknown. */
async function registered(codes: readonly string[]): Promise<Set<string>> {
  const rows = await query<{ code: string }>(
    `select credit_code as code from ${ENTERPRISES} enterprises where credit_code = any($1::text[])`,
    [[...new Set(codes)]],
  )
  return new Set(rows.map(({ code }) => code))
}
