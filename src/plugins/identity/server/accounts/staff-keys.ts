import type { Core } from '@strapi/strapi'
import { withholdActions } from '../../../../shared/server/forms/withheld-actions'

interface Keys {
  authenticateAdminToken(key: string): Promise<{ authenticated: boolean }>
}

/**
 * No key stands for a member of staff. Strapi's admin tokens sign in without a password, outlive his sessions, and what they
 * did would stand as done by nobody: names, passwords and roles of others among it. Their routes do not exist
 * (closed-routes.ts), there is no right to make one, and those that lie in the table open nothing.
 */
export function withoutStaffKeys(strapi: Core.Strapi): void {
  const keys = strapi.service('admin::api-token-admin' as 'admin::user') as unknown as Keys
  keys.authenticateAdminToken = () => Promise.resolve({ authenticated: false })
  withholdActions(strapi, 'admin-tokens.')
}
