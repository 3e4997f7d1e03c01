import { createHash, randomBytes } from 'node:crypto'
import { query, strapi } from '../harness/app'
import { given, hours, JINAN, QINGDAO, rows, ZIBO } from '../harness/given'
import { as, staffUser } from '../harness/people'
import type { Somebody } from '../harness/http'
import { fileOf } from '../matrix/rows'

const PRIVATE_FILE = 'plugin::files.private-file'
const MEMBERSHIP = 'plugin::organisations.membership'
const PRODUCT = 'api::product.product'
/** A file is there once its bytes are, a membership once its account is, and an application once its provider is. */
const APPLICATION = 'plugin::applications.application'
const SNAPSHOT = `${APPLICATION}-snapshot`
const APPLICATION_FILE = `${APPLICATION}-file`
const MADE_OTHERWISE = [PRIVATE_FILE, MEMBERSHIP, APPLICATION, SNAPSHOT, APPLICATION_FILE]

export interface Attribute {
  type: string
  relation?: string
  target?: string
  enum?: string[]
  maxLength?: number
}

/** One organisation with its city, every text of whose rows holds its mark. */
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

/** Types whose rows belong to a city, an organisation or an account; what belongs to experts has tests of its own. */
export const walledTypes = (): string[] =>
  Object.entries(strapi.contentTypes)
    .filter(([, { pluginOptions }]) => {
      const territory = (pluginOptions as { territory?: unknown } | undefined)?.territory
      return ['city', 'owner', 'account'].some((place) => typeof territory === 'object' && place in (territory ?? {}))
    })
    .map(([uid]) => uid)

/** A value for an attribute, with the mark in it wherever its shape permits. */
function marked(name: string, { type, enum: choices, maxLength = 255 }: Attribute, mark: string): unknown {
  switch (type) {
    case 'string':
    case 'text':
      return `${mark} ${name}`.slice(0, maxLength)
    case 'json':
      return [mark]
    case 'enumeration':
      return choices?.[0]
    case 'date':
      return '2024-01-01'
    case 'datetime':
      return hours(-1)
    default:
      return undefined
  }
}

/** What a constraint or a shape asks for. */
function fixed(
  uid: string,
  side: Omit<Side, 'rows' | 'file'>,
  batch: number,
  officer: number,
): Record<string, unknown> {
  const common = { verifiedAt: undefined, cityCode: side.cityCode, creditCode: side.creditCode, industryCode: 'C34' }
  const refers = { enterprise: side.enterprise, batch }
  const own: Record<string, Record<string, unknown>> = {
    'api::demand.demand': { ...refers, state: 'submitted', categories: ['solution'], scenes: ['production'] },
    'api::enterprise-label.enterprise-label': {
      enterprise: side.enterprise,
      year: 2024,
      proof: undefined,
    },
    'api::product.product': { selectedInBatch: undefined, selectedAt: undefined },
    'plugin::desk.officer': { adminUserId: officer, state: 'ended' },
    'plugin::filing.liaison': { state: 'ended' },
    'plugin::organisations.hand-over': { fromCity: side.cityCode, toCity: ZIBO },
    'plugin::organisations.verification': {
      kind: 'registration',
      subjectCode: side.creditCode,
      accountId: undefined,
      licence: undefined,
      letter: undefined,
    },
    'plugin::filing.invitation': { batch },
    'plugin::lists.list': {
      batch,
      kind: 'recommendation',
      listVersion: 1,
      publishedOnlineAt: undefined,
      objectionsOpenAt: undefined,
      objectionsCloseAt: undefined,
    },
    'plugin::filing.city-list': { batch: undefined },
    'plugin::filing.extension': { batch, scope: 'city', window: 'filing' },
    'api::provider.provider': { districtCode: undefined },
    'plugin::pool.standing': { endedAt: undefined },
    'plugin::catalogue.listing': { unlistedAt: undefined },
  }
  return { ...common, ...own[uid] }
}

async function markedRow(
  uid: string,
  side: Omit<Side, 'rows' | 'file'>,
  batch: number,
  officer: number,
  refers: Record<string, unknown> = {},
) {
  const given = { ...fixed(uid, side, batch, officer), ...refers }
  const flowless = ['state', 'version']
  const values = attributesOf(uid)
    .filter(([name]) => !flowless.includes(name) && !['createdAt', 'updatedAt', 'publishedAt', 'locale'].includes(name))
    .map(([name, attribute]) => [name, name in given ? given[name] : marked(name, attribute, side.mark)] as const)
    .filter(([, value]) => value !== undefined)
  const [row] = await rows<{ id: number; documentId: string }>(uid, [
    { ...Object.fromEntries(values), ...('state' in given ? { state: given.state } : {}) },
  ])
  return row as { id: number; documentId: string }
}

async function makeSide(cityCode: string, types: readonly string[]): Promise<Side> {
  const mark = `MK${randomBytes(6).toString('hex')}`
  const enterprise = await given.enterprise({
    cityCode,
    name: `${mark} name`,
    address: `${mark} address`,
    legalRepresentative: `${mark} legal`,
    contactName: `${mark} contact`,
    contactPhone: `${mark} phone`,
    contactEmail: `${mark}@x.test`,
    introduction: `${mark} introduction`,
    labelled: false,
  })
  const side = {
    mark,
    cityCode,
    creditCode: enterprise.creditCode,
    enterprise: enterprise.id,
    account: await as.account(enterprise.creditCode),
  }
  const batch = await given.batch({ state: 'planned' })
  const { id: officer } = await staffUser(`city-${cityCode}`, 'pool-city')
  const made = new Map([['api::enterprise.enterprise', { id: enterprise.id, documentId: enterprise.documentId }]])
  for (const uid of types) {
    if (made.has(uid) || MADE_OTHERWISE.includes(uid)) continue
    if (uid === 'plugin::filing.city-list')
      made.set(
        uid,
        (
          await rows<{ id: number; documentId: string }>(uid, [{ batch: batch.id, cityCode, title: `${mark} title` }])
        )[0] as never,
      )
    else {
      const refers = uid === 'plugin::catalogue.listing' ? { product: made.get(PRODUCT)?.id } : {}
      made.set(uid, await markedRow(uid, side, batch.id, officer, refers))
    }
  }
  const [file] = await query<{ id: number; documentId: string }>(
    'select id, document_id as "documentId" from private_files where document_id = $1',
    [await fileOf(side.account, `${mark}.png`)],
  )
  if (!file) throw new Error('the file was not kept')
  made.set(PRIVATE_FILE, file)
  const [member] = await query<{ id: number; documentId: string }>(
    'select id, document_id as "documentId" from memberships where credit_code = $1',
    [side.creditCode],
  )
  if (member) made.set(MEMBERSHIP, member)
  await apply(side, made, file.documentId)
  return { ...side, rows: made, file: file.documentId }
}

/** What the organisation submitted as a provider, every text of it marked. */
async function apply(side: Omit<Side, 'rows' | 'file'>, made: Side['rows'], file: string): Promise<void> {
  const { mark, creditCode, cityCode } = side
  const provider = { ...made.get('api::provider.provider'), name: `${mark} provider`, creditCode, cityCode }
  const answers = { categories: [], scopes: {}, items: { mark }, listings: [mark] }
  const receipt = `${mark} receipt`
  const application = await given.application({ provider, answers, state: 'submitted', receiptNumber: receipt })
  const content = JSON.stringify({ mark })
  const hash = createHash('sha256').update(content).digest('hex')
  const owned = { application: application.id, creditCode, cityCode }
  const sealed = { edition: 1, formVersion: 1, content, hash, receiptNumber: receipt, submittedAt: hours(-1) }
  const one = async (uid: string, values: Record<string, unknown>): Promise<{ id: number; documentId: string }> =>
    (await rows<{ id: number; documentId: string }>(uid, [{ ...owned, ...values }]))[0] as never
  made.set(APPLICATION, application)
  made.set(SNAPSHOT, await one(SNAPSHOT, sealed))
  made.set(APPLICATION_FILE, await one(APPLICATION_FILE, { file }))
}

/** Rows of every walled type for an organisation, its neighbour in the same city, and one in another city. */
export async function plant(): Promise<Secrets> {
  await as.cityOfficer(JINAN)
  await as.cityOfficer(QINGDAO)
  // A product refers to its provider, and a listing to its product.
  const types = ['api::provider.provider', PRODUCT, ...walledTypes()]
  return {
    own: await makeSide(JINAN, types),
    neighbour: await makeSide(JINAN, types),
    distant: await makeSide(QINGDAO, types),
  }
}
