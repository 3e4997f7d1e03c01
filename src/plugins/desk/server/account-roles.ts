import type { Core } from '@strapi/strapi'

const plugin = (action: string): string => `plugin::users-permissions.${action}`

/** All that Strapi's own account endpoints do here; registration, users and roles are ours or the panel's. */
const KEPT: Record<string, readonly string[]> = {
  public: ['auth.callback', 'auth.forgotPassword', 'auth.resetPassword'].map(plugin),
  authenticated: ['auth.callback', 'auth.forgotPassword', 'auth.resetPassword', 'auth.changePassword', 'user.me'].map(
    plugin,
  ),
}

interface Role {
  id: number
  type: string
  permissions: { id: number; action: string }[]
}

/** Keeps the public and the account role at exactly these endpoints: Strapi opens more of them at its first boot. */
export async function keepAccountRoles(strapi: Core.Strapi): Promise<void> {
  const roles = (await strapi.db
    .query('plugin::users-permissions.role')
    .findMany({ populate: ['permissions'] })) as Role[]
  for (const role of roles) {
    const kept = KEPT[role.type]
    if (!kept) continue
    const permissions = strapi.db.query('plugin::users-permissions.permission')
    const surplus = role.permissions.filter(({ action }) => action.startsWith(plugin('')) && !kept.includes(action))
    if (surplus.length > 0) await permissions.deleteMany({ where: { id: { $in: surplus.map(({ id }) => id) } } })
    const held = new Set(role.permissions.map(({ action }) => action))
    for (const action of kept) if (!held.has(action)) await permissions.create({ data: { action, role: role.id } })
  }
  await closeRegistration(strapi)
}

/** Strapi's registration would open accounts that belong to no organisation. */
async function closeRegistration(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' })
  const advanced = ((await store.get({ key: 'advanced' })) ?? {}) as Record<string, unknown>
  if (advanced.allow_register !== false)
    await store.set({ key: 'advanced', value: { ...advanced, allow_register: false } })
}
