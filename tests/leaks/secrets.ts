import { randomBytes } from 'node:crypto'
import { query, strapi } from '../harness/app'
import { given, JINAN, QINGDAO, type Given } from '../harness/given'
import type { Somebody } from '../harness/http'
import { as } from '../harness/people'
import { placeOf } from '../harness/place'
import { typeOf } from '../harness/types'
import { fileOf } from '../matrix/rows'

const PRIVATE_FILE = 'plugin::files.private-file'
const ENTERPRISE = 'api::enterprise.enterprise'
const BATCH = 'plugin::filing.batch'

export interface Attribute {
  type: string
  relation?: string
  target?: string
  enum?: string[]
  maxLength?: number
}

/** An organisation in a city. Every text of its rows contains its mark. */
export interface Side {
  mark: string
  creditCode: string
  cityCode: string
  enterprise: number
  account: Somebody
  /** uid → its marked row. */
  rows: Map<string, { id: number; documentId: string }>
  file: string
}

export interface Secrets {
  own: Side
  neighbour: Side
  distant: Side
}

export const attributesOf = (uid: string): [string, Attribute][] =>
  Object.entries(strapi.contentTypes[uid as 'admin::user'].attributes as unknown as Record<string, Attribute>)

/** Types whose rows belong to a city, an organisation or an account. Rows of experts are tested elsewhere. */
export const walledTypes = (): string[] =>
  Object.entries(strapi.contentTypes)
    .filter(([, { pluginOptions }]) => {
      const territory = (pluginOptions as { territory?: unknown } | undefined)?.territory
      return ['city', 'owner', 'account'].some((place) => typeof territory === 'object' && place in (territory ?? {}))
    })
    .map(([uid]) => uid)

/** Attributes without a mark: they determine the owner of a row, or have a fixed format. */
const UNMARKED = ['creditCode', 'cityCode', 'industryCode', 'documentId', 'locale']

export function marksOf(uid: string, mark: string): Record<string, unknown> {
  const marks = attributesOf(uid)
    .filter(([name]) => !UNMARKED.includes(name))
    .flatMap(([name, { type, maxLength = 255 }]): [string, unknown][] => {
      if (type === 'json') return [[name, [mark]]]
      return ['string', 'text'].includes(type) ? [[name, `${mark} ${name}`.slice(0, maxLength)]] : []
    })
  const values = { ...Object.fromEntries(marks), ...typeOf(uid).secret?.(mark) }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

async function makeSide(cityCode: string, types: readonly string[]): Promise<Side> {
  const mark = `MK${randomBytes(6).toString('hex')}`
  const enterprise = await given.enterprise({ cityCode, labelled: false, ...marksOf(ENTERPRISE, mark) })
  const { creditCode } = enterprise
  const account = await as.account(creditCode)
  const file = await fileOf(account, `${mark}.png`)
  const [kept] = await query<Given>(
    'select id, document_id as "documentId" from private_files where document_id = $1',
    [file],
  )
  if (!kept) throw new Error('the file was not kept')
  // Opening a batch sends notices; a planned one sends none.
  const batch = await given.batch({ state: 'planned' })
  const place = placeOf({
    creditCode,
    cityCode,
    name: `${mark} name`,
    rows: { [ENTERPRISE]: enterprise, [PRIVATE_FILE]: kept, [BATCH]: batch },
    valuesOf: (uid) => (types.includes(uid) ? marksOf(uid, mark) : {}),
  })
  const made = new Map<string, { id: number; documentId: string }>()
  for (const uid of types) made.set(uid, await place.row(uid))
  return { mark, cityCode, creditCode, enterprise: enterprise.id, account, rows: made, file }
}

/** Rows of every walled type for three organisations: two in the same city, one in another. */
export async function plant(): Promise<Secrets> {
  await as.cityOfficer(JINAN)
  await as.cityOfficer(QINGDAO)
  const types = walledTypes()
  return {
    own: await makeSide(JINAN, types),
    neighbour: await makeSide(JINAN, types),
    distant: await makeSide(QINGDAO, types),
  }
}
