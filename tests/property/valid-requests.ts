import fc from 'fast-check'
import type { Fields } from './bodies'
import type { Asked } from './send'
import { FILLED_DEMAND } from '../harness/filled'
import { ORGANISATION } from './valid'
import { HOME, type Actor, type World } from './world'

type Ask = [method: string, path: string, body?: Fields]

const PUBLIC = [
  '/api/cities',
  '/api/batches',
  '/api/lists',
  '/api/announcements',
  '/api/products',
  '/api/register',
  '/api/provider-categories',
]
const OWN = ['demands', 'applications', 'products', 'case-studies', 'files', 'invitations', 'labels', 'notices']
/** Types whose lists all staff read. */
const TYPES = ['api::demand.demand', 'api::enterprise.enterprise', 'api::enterprise-label.enterprise-label']
const FLOWS: Readonly<Record<string, string>> = {
  'api::demand.demand': 'filing/demand',
  'api::enterprise-label.enterprise-label': 'organisations/enterprise-label',
  'plugin::filing.invitation': 'filing/invitation',
}

const get = (...paths: readonly string[]): Ask[] => paths.map((path) => ['GET', path])

/** Paging and sorting of a list. */
const pages = (path: string, sort = 'id'): Ask[] =>
  path.startsWith('/api')
    ? get(path, `${path}?pagination[pageSize]=7`, `${path}?pagination[page]=2&pagination[pageSize]=100`)
    : get(path, `${path}?page=2&pageSize=7&sort=${sort}:DESC`, `${path}?_q=x&pageSize=100`)

const nobody = ({ own, emails }: World): Ask[] => [
  ...PUBLIC.flatMap((path) => pages(path)),
  ...get(
    `/api/cities?filters[code][$eq]=${HOME}`,
    ...['atom', 'json', 'rss'].map((f) => `/api/announcements/feed.${f}`),
  ),
  ...get(...(own['api::city.city'] ?? []).map((id) => `/api/cities/${id}`)),
  ...emails.map((email): Ask => ['POST', '/api/auth/forgot-password', { email }]),
  ['POST', '/api/auth/local', { identifier: emails[0], password: 'Test-Password-1' }],
]

const account = ({ own, kept }: World): Ask[] => [
  ...get('/api/my', '/api/my/organisation', '/api/my/members', '/api/my/logins', '/api/my/notice-preferences'),
  ...OWN.flatMap((name) => pages(`/api/my/${name}`)),
  ...get(...(own['api::demand.demand'] ?? []).map((id) => `/api/my/demands/${id}`)),
  ...kept.map((id): Ask => ['PUT', `/api/my/demands/${id}`, FILLED_DEMAND]),
  ['PUT', '/api/my/organisation', ORGANISATION],
  ['PUT', '/api/my/notice-preferences', { muted: [] }],
]

/** Reads that are open to all staff. */
const staff = ({ own }: World): Ask[] => [
  ...TYPES.flatMap((uid) => pages(`/content-manager/collection-types/${uid}`, 'createdAt')),
  ...get(
    ...TYPES.flatMap((uid) => (own[uid] ?? []).map((id) => `/content-manager/collection-types/${uid}/${id}`)),
    ...Object.entries(FLOWS).flatMap(([uid, at]) =>
      (own[uid] ?? []).flatMap((id) => [`/${at}/${id}/actions`, `/${at}/${id}/history`]),
    ),
    ...Object.values(FLOWS).map((at) => `/${at}/offers`),
    '/desk/me',
    '/content-manager/init',
    '/notices/preferences',
    '/notices/inbox',
  ),
  ['PUT', '/notices/preferences', { muted: [] }],
]

const OF: Readonly<Record<string, (world: World) => Ask[]>> = {
  nobody,
  account,
  'city officer': (world) => [...staff(world), ...get('/filing/workbench', '/desk/tasks')],
  auditor: staff,
  province: (world) => [
    ...staff(world),
    ...get('/filing/workbench', '/desk/tasks', '/desk/settings', '/desk/jobs', '/notices/templates'),
  ],
}

/** Requests that are valid whatever was sent before, so they must succeed. */
export const validRequests = (world: World, actor: Actor): fc.Arbitrary<Asked> =>
  fc
    .tuple(fc.constantFrom(...(OF[actor.name]?.(world) ?? [])), fc.constantFrom('zh', 'en', '*'))
    .map(([[method, path, body], language]) => ({
      method,
      path,
      headers: { 'Accept-Language': language },
      ...(body ? { body: JSON.stringify(body) } : {}),
      isValid: true,
    }))
