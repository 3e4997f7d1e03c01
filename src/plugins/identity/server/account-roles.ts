import type { Core } from '@strapi/strapi'

const STRAPIS_OWN = 'plugin::users-permissions.'

interface Role {
  permissions: { id: number; action: string }[]
}

/**
 * Strapi's own account endpoints are removed (accounts/close-routes.ts). Removes the permissions it grants for them at
 * its first boot, so that nothing is open if a route comes back.
 */
export async function keepAccountRoles(strapi: Core.Strapi): Promise<void> {
  const roles = (await strapi.db.query('plugin::users-permissions.role').findMany({
    where: { type: { $in: ['public', 'authenticated'] } },
    populate: ['permissions'],
  })) as Role[]
  const surplus = roles.flatMap(({ permissions }) => permissions).filter(({ action }) => action.startsWith(STRAPIS_OWN))
  if (surplus.length > 0)
    await strapi.db
      .query('plugin::users-permissions.permission')
      .deleteMany({ where: { id: { $in: surplus.map(({ id }) => id) } } })
  await closeRegistration(strapi)
}

/**
 * The endpoints are removed, but the authentication strategy reads these settings: a token of an unconfirmed account is
 * refused.
 */
async function closeRegistration(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' })
  const advanced = ((await store.get({ key: 'advanced' })) ?? {}) as Record<string, unknown>
  if (advanced.allow_register !== false || advanced.email_confirmation !== true)
    await store.set({ key: 'advanced', value: { ...advanced, allow_register: false, email_confirmation: true } })
}
