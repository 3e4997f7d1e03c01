import type { Core } from '@strapi/strapi'
import { withholdActions } from '../../../../shared/server/forms/withheld-actions'
import { strapiService } from '../../../../shared/server/process/strapi-edge'

/**
 * No key stands for a member of staff. Strapi's admin tokens sign in without a password, outlive his sessions, and what they
 * did would stand as done by nobody: names, passwords and roles of others among it. Their routes do not exist
 * (closed-routes.ts), there is no right to make one, and those that lie in the table open nothing.
 */
export function withoutStaffKeys(strapi: Core.Strapi): void {
  const keys = strapiService(strapi, 'admin::api-token-admin')
  keys.authenticateAdminToken = () => Promise.resolve({ authenticated: false })
  withholdActions(strapi, 'admin-tokens.')
}
