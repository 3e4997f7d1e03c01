import { attributesOf, type Attribute, type Side } from './secrets'

/** A request that tries to learn something about somebody else's rows. */
export interface Probe {
  method: 'GET' | 'POST'
  path: string
  body?: unknown
  /** Sent twice, with a hidden and with a nonexistent value in place of `{value}`: the answers must be the same. */
  values?: { secret: string; nobodys: string }
  /** The total in the answer must be the number of rows of this type that the reader may see. */
  counts?: string
}

const TABLES = '/content-manager/collection-types'
const enc = encodeURIComponent
const SYSTEM = ['createdBy', 'updatedBy', 'localizations']
const nobodysOf = (secret: string): string =>
  secret.replace(/[0-9a-f]/g, (digit) => ((parseInt(digit, 16) + 7) % 16).toString(16))
const pair = (secret: string) => ({ secret, nobodys: nobodysOf(secret) })

const isRelation = ([name, { type }]: [string, Attribute]): boolean => type === 'relation' && !SYSTEM.includes(name)
/** Polymorphic relations have no target, so no attributes to filter by. */
const hasTarget = ([, { target }]: [string, Attribute]): boolean => target !== undefined
const isText = ([, { type }]: [string, Attribute]): boolean => ['string', 'text'].includes(type)

/** The beginning of a text attribute of the other side: its mark, or its code where there is no mark. */
const secretOf = (name: string, side: Side): string =>
  name === 'creditCode' ? side.creditCode : name === 'cityCode' ? side.cityCode : side.mark

/** List requests without a hidden value: paging, sorting, populating. */
export function plainProbes(base: string, uid: string, counts: boolean): Probe[] {
  const attributes = attributesOf(uid)
  const page = `${base}?page=1&pageSize=25`
  const at = (query: string): Probe => ({ method: 'GET', path: `${page}${query}`, ...(counts ? { counts: uid } : {}) })
  const relations = attributes.filter(isRelation).map(([name]) => name)
  return [
    at(''),
    at('&populate=*'),
    at('&pagination[withCount]=true'),
    at('&status=draft'),
    at('&status=published'),
    at('&locale=zh'),
    at('&locale=*'),
    at('&_q='),
    ...relations.flatMap((name) => [
      at(`&populate=${name}`),
      at(`&populate[${name}]=true`),
      at(`&populate[${name}][populate]=*`),
      at(`&populate[${name}][fields][0]=creditCode&populate[${name}][fields][1]=name`),
      at(`&populate[${name}][populate][enterprise][populate]=*`),
      at(`&sort=${name}.name:ASC`),
    ]),
    ...['createdBy', 'updatedBy'].flatMap((name) => [
      at(`&populate[${name}]=true`),
      at(`&populate[${name}][populate]=*`),
      at(`&sort=${name}.email:ASC`),
    ]),
    ...attributes
      .filter(([, { type }]) => type !== 'relation')
      .flatMap(([name]) => [at(`&sort=${name}:ASC`), at(`&sort[0]=${name}:DESC`), at(`&fields[0]=${name}`)]),
  ]
}

const OPERATORS = [
  '$eq',
  '$eqi',
  '$ne',
  '$in',
  '$notIn',
  '$contains',
  '$containsi',
  '$notContains',
  '$startsWith',
  '$endsWith',
]

/** One operator of each sort. Through a relation the relation itself is checked, whatever the operator. */
const THROUGH = ['$eq', '$notIn', '$startsWith']

/** List requests that filter by a hidden value: an answer that depends on it reveals that it exists. */
export function oracleProbes(base: string, uid: string, side: Side, operators: readonly string[] = OPERATORS): Probe[] {
  const page = `${base}?page=1&pageSize=10`
  const attributes = attributesOf(uid)
  const at = (query: string, secret: string): Probe => ({
    method: 'GET',
    path: `${page}${query}`,
    values: pair(secret),
  })
  const texts = attributes.filter(isText).map(([name]) => name)
  const through = attributes
    .filter(isRelation)
    .filter(hasTarget)
    .flatMap(([relation, { target }]) =>
      attributesOf(String(target))
        .filter(isText)
        .map(([name]) => ({
          keys: `[${relation}][${name}]`,
          name,
          by: operators.filter((one) => THROUGH.includes(one)),
        })),
    )
  const keys = [...texts.map((name) => ({ keys: `[${name}]`, name, by: operators })), ...through]
  return [
    at('&_q={value}', side.mark),
    at('&_q={value}', side.creditCode),
    ...keys.flatMap(({ keys: path, name, by }) => [
      ...by.map((operator) => at(`&filters${path}[${operator}]={value}`, secretOf(name, side))),
      at(`&filters[$not][$or][0]${path}[$contains]={value}`, secretOf(name, side)),
      at(`&filters[$and][0][$or][0]${path}[$startsWith]={value}`, secretOf(name, side)),
    ]),
  ]
}

/** Relation pickers and the relations of guessed rows. */
export function relationProbes(uid: string, side: Side): Probe[] {
  const relations = attributesOf(uid).filter(isRelation)
  return relations.flatMap(([name]) => [
    { method: 'GET' as const, path: `/content-manager/relations/${uid}/${name}?pageSize=100` },
    { method: 'GET' as const, path: `/content-manager/relations/${uid}/${name}?_q={value}`, values: pair(side.mark) },
    ...guesses(uid, side).map((values) => ({
      method: 'GET' as const,
      path: `/content-manager/relations/${uid}/{value}/${name}`,
      values,
    })),
  ])
}

/** Ids of hidden rows, with ids that do not exist. */
function guesses(uid: string, side: Side): { secret: string; nobodys: string }[] {
  const row = side.rows.get(uid)
  return row
    ? [
        { secret: row.documentId, nobodys: 'b'.repeat(row.documentId.length) },
        { secret: String(row.id), nobodys: String(900_000 + row.id) },
      ]
    : []
}

/** Requests for a single row, with the id of a hidden one. */
export function guessProbes(uid: string, side: Side): Probe[] {
  const base = `${TABLES}/${uid}`
  return guesses(uid, side).flatMap((values): Probe[] => [
    { method: 'GET', path: `${base}/{value}`, values },
    { method: 'GET', path: `${base}/{value}?populate=*`, values },
    { method: 'GET', path: `${base}/{value}/actions/countDraftRelations`, values },
    { method: 'GET', path: `${base}/actions/countManyEntriesDraftRelations?documentIds[]={value}`, values },
    { method: 'POST', path: `${base}/actions/bulkFindForValidation`, body: { documentIds: ['{value}'] }, values },
    { method: 'POST', path: `${base}/clone/{value}`, body: {}, values },
    { method: 'POST', path: `${base}/auto-clone/{value}`, body: {}, values },
    { method: 'POST', path: `${base}/actions/bulkDelete`, body: { documentIds: ['{value}'] }, values },
    { method: 'POST', path: `${base}/actions/bulkPublish`, body: { documentIds: ['{value}'] }, values },
    { method: 'GET', path: `/content-manager/single-types/${uid}?filters[documentId][$eq]={value}`, values },
  ])
}

/** Requests of accounts. */
export function accountProbes(side: Side): Probe[] {
  const ids = ['api::demand.demand', 'api::enterprise-label.enterprise-label', 'plugin::filing.invitation']
  const [demands = [], labels = [], invitations = []] = ids.map((uid) => guesses(uid, side))
  const lists = ['demands', 'labels', 'invitations'].flatMap((path): Probe[] => [
    ...[
      '',
      '?populate=*',
      '?sort=state:asc',
      '?pagination[pageSize]=100',
      '?pagination[withCount]=true',
      '?status=draft',
    ].map((query): Probe => ({ method: 'GET', path: `/api/my/${path}${query}` })),
    ...['title', 'enterpriseName', 'creditCode', 'cityCode', 'receiptNumber', 'state'].map(
      (name): Probe => ({
        method: 'GET',
        path: `/api/my/${path}?filters[${name}][$contains]={value}`,
        values: pair(secretOf(name, side)),
      }),
    ),
  ])
  return [
    { method: 'GET', path: '/api/my' },
    { method: 'GET', path: '/api/my/organisation' },
    { method: 'GET', path: '/api/my/verification?populate=*' },
    { method: 'GET', path: '/api/my/members?populate=*' },
    { method: 'GET', path: '/api/my/members/invitations?populate=*' },
    { method: 'GET', path: '/api/my/files?populate=*&pagination[pageSize]=100' },
    { method: 'GET', path: '/api/my/logins?populate=*' },
    ...lists,
    ...demands.flatMap((values): Probe[] => [
      { method: 'GET', path: '/api/my/demands/{value}', values },
      { method: 'GET', path: '/api/my/demands/{value}/receipt', values },
      { method: 'POST', path: '/api/my/demands/{value}/withdraw', body: {}, values },
      { method: 'POST', path: '/api/my/demands', body: { carriedFrom: '{value}' }, values },
    ]),
    ...labels.map((values): Probe => ({ method: 'POST', path: '/api/my/labels/{value}/remove', body: {}, values })),
    ...invitations.map(
      (values): Probe => ({ method: 'POST', path: '/api/my/invitations/{value}/accept', body: {}, values }),
    ),
    {
      method: 'GET',
      path: '/api/my/files/{value}',
      values: { secret: side.file, nobodys: 'c'.repeat(side.file.length) },
    },
  ]
}

/** Public routes, and panel routes that belong to no type. */
export function openProbes(side: Side): Probe[] {
  const reads = ['announcements', 'cities', 'provider-categories', 'batches', 'lists']
  return [
    ...reads.flatMap((path): Probe[] => [
      ...['', '?populate=*', '?pagination[pageSize]=100', '?status=draft', '?sort=id:asc'].map(
        (query): Probe => ({ method: 'GET', path: `/api/${path}${query}` }),
      ),
      ...['title', 'name', 'number', 'entries', 'cityCode'].map(
        (name): Probe => ({
          method: 'GET',
          path: `/api/${path}?filters[${name}][$contains]={value}`,
          values: pair(side.mark),
        }),
      ),
      { method: 'GET', path: `/api/${path}?_q={value}`, values: pair(side.mark) },
    ]),
    ...guesses('api::enterprise.enterprise', side).map(
      (values): Probe => ({ method: 'GET', path: '/organisations/enterprise/{value}/accounts', values }),
    ),
    ...guesses('plugin::lists.list', side).map(
      (values): Probe => ({ method: 'GET', path: '/api/lists/{value}', values }),
    ),
    { method: 'GET', path: '/desk/me' },
    { method: 'GET', path: '/filing/workbench' },
    { method: 'GET', path: '/desk/tasks' },
    { method: 'GET', path: '/desk/cities' },
    { method: 'GET', path: '/content-manager/homepage/recent-documents?action=update' },
    { method: 'GET', path: '/content-manager/homepage/recent-documents?action=publish' },
    { method: 'GET', path: '/content-manager/content-types' },
    { method: 'GET', path: '/admin/users?_q={value}', values: pair(side.mark) },
    { method: 'GET', path: '/upload/files?_q={value}', values: pair(side.mark) },
    {
      method: 'GET',
      path: '/files/{value}',
      values: { secret: side.file, nobodys: 'c'.repeat(side.file.length) },
    },
  ]
}

export const withValue = (text: string, value: string | undefined): string =>
  value === undefined ? text : text.replaceAll('{value}', enc(value))

/** The type, and the attribute or relation that the request filters by, if any. */
export function placeOf({ path }: Probe): string {
  const type = /\w+::[\w.-]+/.exec(path)?.[0] ?? ''
  const [, inner] = /(?:sort(?:\[0\])?=|fields\[0\]=|populate=|\[)([a-z]\w*)(?=[\].:]|&|$)/.exec(path) ?? []
  const picker = /\/(\w+)(?:\?|$)/.exec(path.startsWith('/content-manager/relations/') ? path : '')?.[1]
  return `${type} ${picker ?? inner ?? ''}`
}

const ATTRIBUTE = /(?<=[[=])[a-z]\w*(?=[\].:]|&|$)/g

/** The request without type, attributes and ids. */
export const probeOf = ({ method, path }: Probe): string =>
  `${method} ${path
    .replace(/\w+::[\w.-]+/, '<type>')
    .replace(/(?<=\/<type>\/(\{value\}\/)?)[a-z]\w*(?=\?|$)/, '<relation>')
    .replace(ATTRIBUTE, '<attribute>')}`
