import type { Core } from '@strapi/strapi'
import type { ActorKind } from '../../../shared/pure/actor'
import { ALSO_BY_VERBS, DESK_ACTIONS, staffActions } from './permissions'
import { flowOf } from '../../../shared/server/flows'
import { citiesOf } from '../../../shared/server/actors'

const ROLES: { code: string; kind: ActorKind; name: string; description: string }[] = [
  {
    code: 'pool-province',
    kind: 'province',
    name: '省级工作人员',
    description: '省工业和信息化厅：批次、复审、名单与全省数据',
  },
  {
    code: 'pool-city',
    kind: 'city',
    name: '市级工作人员',
    description: '市工业和信息化局：本市企业与需求的初选、推荐',
  },
  { code: 'pool-auditor', kind: 'auditor', name: '审计人员', description: '查看全部，不作任何改动' },
]

const READ = 'plugin::content-manager.explorer.read'
const FORM = ['create', 'update', 'delete'].map((verb) => `plugin::content-manager.explorer.${verb}`)

/** What each role reads, and which forms it edits. Cities read their own rows: condition here, row-level security below. */
const SHELVES: Record<string, { reads: string[]; edits: string[] }> = {
  'pool-province': {
    reads: [
      'api::city.city',
      'api::provider-category.provider-category',
      'api::enterprise.enterprise',
      'api::enterprise-label.enterprise-label',
      'api::demand.demand',
      'api::provider.provider',
      'api::product.product',
      'api::case-study.case-study',
      'api::announcement.announcement',
      'plugin::filing.batch',
      'plugin::filing.liaison',
      'plugin::filing.invitation',
      'plugin::filing.extension',
      'plugin::filing.city-list',
      'plugin::filing.list',
      'plugin::desk.officer',
    ],
    edits: ['plugin::filing.batch', 'api::announcement.announcement', 'api::enterprise.enterprise'],
  },
  'pool-city': {
    reads: [
      'api::city.city',
      'api::enterprise.enterprise',
      'api::enterprise-label.enterprise-label',
      'api::demand.demand',
      'plugin::filing.batch',
      'plugin::filing.liaison',
      'plugin::filing.invitation',
      'plugin::filing.city-list',
      'plugin::filing.list',
    ],
    edits: [],
  },
  'pool-auditor': { reads: [], edits: [] },
}

interface Permission {
  action: string
  subject: string | null
  properties: { fields?: string[] }
  conditions: string[]
}

/**
 * Creates the roles, and adds permissions they lack; what an administrator added beside stays. Runs after Strapi's own
 * bootstrap, which creates the super admin only while there is no role at all.
 */
export async function seedRoles(strapi: Core.Strapi): Promise<void> {
  await dropUnusedDefaults(strapi)
  for (const role of ROLES) {
    const roles = strapi.db.query('admin::role')
    const existing = (await roles.findOne({ where: { code: role.code } })) as { id: number } | null
    const { id } =
      existing ??
      ((await roles.create({ data: { name: role.name, code: role.code, description: role.description } })) as {
        id: number
      })
    await addMissing(strapi, id, wanted(strapi, role.code, role.kind))
  }
}

/** Strapi's editor and author mean nothing here; an empty one would only puzzle whoever assigns roles. */
async function dropUnusedDefaults(strapi: Core.Strapi): Promise<void> {
  const roles = (await strapi.db.query('admin::role').findMany({
    where: { code: { $in: ['strapi-editor', 'strapi-author'] } },
    populate: ['users'],
  })) as { id: number; users: unknown[] }[]
  const unused = roles.filter((role) => role.users.length === 0).map((role) => role.id)
  const service = strapi.service('admin::role') as unknown as { deleteByIds(ids: number[]): Promise<unknown> }
  if (unused.length > 0) await service.deleteByIds(unused)
}

async function addMissing(strapi: Core.Strapi, roleId: number, permissions: Permission[]): Promise<void> {
  const held = (await strapi.db
    .query('admin::permission')
    .findMany({ where: { role: { id: roleId } } })) as Permission[]
  const key = (p: Permission): string => `${p.action}|${p.subject ?? ''}`
  const known = new Set(held.map(key))
  const missing = permissions.filter((permission) => !known.has(key(permission)))
  const service = strapi.service('admin::permission') as unknown as { createMany(rows: object[]): Promise<unknown> }
  if (missing.length > 0) await service.createMany(missing.map((permission) => ({ ...permission, role: roleId })))
}

function wanted(strapi: Core.Strapi, code: string, kind: ActorKind): Permission[] {
  const shelf = SHELVES[code] ?? { reads: [], edits: [] }
  const reads = kind === 'auditor' ? (SHELVES['pool-province']?.reads ?? []) : shelf.reads
  const onType = (action: string, uid: string): Permission => ({
    action,
    subject: uid,
    properties: { fields: fieldsOf(strapi, uid, action) },
    conditions: kind === 'city' && isScoped(strapi, uid) ? ['plugin::desk.own-cities'] : [],
  })
  const acts = [...staffActions(), ...DESK_ACTIONS]
    .filter(({ kinds }) => (kinds as readonly ActorKind[]).includes(kind))
    .map(({ uid }) => ({ action: uid, subject: null, properties: {}, conditions: [] }))
  return [
    ...reads.map((uid) => onType(READ, uid)),
    ...shelf.edits
      .filter((uid) => !ALSO_BY_VERBS.includes(uid))
      .flatMap((uid) => FORM.map((action) => onType(action, uid))),
    ...acts,
  ]
}

/** Fields a form may write leave out what the procedure keeps. */
function fieldsOf(strapi: Core.Strapi, uid: string, action: string): string[] {
  const own = Object.keys(typeOf(strapi, uid).attributes).filter(
    (name) =>
      !['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations'].includes(name),
  )
  if (action === READ) return own
  const binding = flowOf(uid)
  const kept = binding ? ['state', 'version', ...(binding.procedural ?? [])] : ['version']
  return own.filter((name) => !kept.includes(name))
}

function typeOf(strapi: Core.Strapi, uid: string): { attributes: object; pluginOptions?: unknown } {
  const type = (
    strapi.contentTypes as unknown as Record<string, { attributes: object; pluginOptions?: unknown } | undefined>
  )[uid]
  if (!type) throw new Error(`no content type ${uid}`)
  return type
}

const isScoped = (strapi: Core.Strapi, uid: string): boolean => {
  const options = typeOf(strapi, uid).pluginOptions as { territory?: { open?: string } } | undefined
  return Boolean(options?.territory && !options.territory.open)
}

export async function registerOwnCities(strapi: Core.Strapi): Promise<void> {
  const service = strapi.service('admin::permission') as unknown as {
    conditionProvider: { register(condition: object): Promise<void> }
  }
  await service.conditionProvider.register({
    displayName: '本辖区',
    name: 'own-cities',
    plugin: 'desk',
    handler: async (user: { id: number }) => {
      const codes = await citiesOf(user.id)
      return codes.length > 0 ? { cityCode: { $in: codes } } : false
    },
  })
}
