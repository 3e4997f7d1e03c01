import type { Core } from '@strapi/strapi'
import { bootBegan } from '../../../shared/server/upgrades/boot-transaction'

const STRAPIS_OWN = 'plugin::users-permissions.'

/**
 * Strapi's own account endpoints are removed (accounts/close-routes.ts). Removes the permissions it grants for them in
 * a database without permissions; those of an earlier version stay.
 */
export async function keepAccountRoles(strapi: Core.Strapi): Promise<void> {
  await strapi.db.query('plugin::users-permissions.permission').deleteMany({
    where: { action: { $startsWith: STRAPIS_OWN }, createdAt: { $gte: bootBegan() } },
  })
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
