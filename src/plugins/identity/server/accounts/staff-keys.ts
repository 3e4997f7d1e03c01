import type { Core } from '@strapi/strapi'
import { withholdActions } from '../../../../shared/server/forms/withheld-actions'
import { strapiService } from '../../../../shared/server/process/strapi-edge'

/**
 * Staff cannot use API keys. Strapi's admin tokens sign in without a password, outlive sessions, and their actions have
 * no author, changes of others' names, passwords and roles included. Their routes are removed (closed-routes.ts), no
 * right creates them, and existing rows have no effect.
 */
export function withoutStaffKeys(strapi: Core.Strapi): void {
  const keys = strapiService(strapi, 'admin::api-token-admin')
  keys.authenticateAdminToken = () => Promise.resolve({ authenticated: false })
  withholdActions(strapi, 'admin-tokens.')
}
