import type { Core } from '@strapi/strapi'
import { strapiService } from '../../../shared/server/process/strapi-edge'
import { bootBegan } from '../../../shared/server/upgrades/boot-transaction'

interface Names {
  name: string
  description: string
}

/** Strapi's default names; a name changed by an administrator is kept. */
const SUPER_ADMIN = {
  was: 'Super Admin',
  name: '系统管理员',
  description: '维护用户、角色与系统设置，不参与业务办理',
}
const ACCOUNTS: (Names & { type: string; was: string })[] = [
  { type: 'authenticated', was: 'Authenticated', name: '已登录账号', description: '企业、服务商等登录后的账号' },
  { type: 'public', was: 'Public', name: '社会公众', description: '未登录的访问者' },
]
const TOKENS = ['Read Only', 'Full Access']

/**
 * Roles and tokens created by Strapi: needed ones get Chinese names, the others are removed by the boot that created
 * them. Later boots leave them alone, because somebody may use them.
 */
export async function nameDefaults(strapi: Core.Strapi): Promise<void> {
  await dropUnusedRoles(strapi)
  await dropUnusedTokens(strapi)
  const { was, name, description } = SUPER_ADMIN
  await strapi.db
    .query('admin::role')
    .updateMany({ where: { code: 'strapi-super-admin', name: was }, data: { name, description } })
  for (const { type, was: english, ...names } of ACCOUNTS)
    await strapi.db
      .query('plugin::users-permissions.role')
      .updateMany({ where: { type, name: english }, data: { ...names } })
}

/** Strapi's editor and author roles have no use here and would confuse whoever assigns roles. */
async function dropUnusedRoles(strapi: Core.Strapi): Promise<void> {
  const roles = (await strapi.db.query('admin::role').findMany({
    where: { code: { $in: ['strapi-editor', 'strapi-author'] }, createdAt: { $gte: bootBegan() } },
    populate: ['users'],
  })) as { id: number; users: unknown[] }[]
  const unused = roles.filter((role) => role.users.length === 0).map((role) => role.id)
  if (unused.length > 0) await strapiService(strapi, 'admin::role').deleteByIds(unused)
}

/** Strapi creates two tokens without expiry, one with full access. */
async function dropUnusedTokens(strapi: Core.Strapi): Promise<void> {
  await strapi.db.query('admin::api-token').deleteMany({
    where: { name: { $in: TOKENS }, createdAt: { $gte: bootBegan() } },
  })
}
