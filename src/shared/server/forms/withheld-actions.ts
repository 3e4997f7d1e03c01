import type { Core } from '@strapi/strapi'
import { strapiService } from '../process/strapi-edge'

/**
 * Before Strapi registers them: actions of its own pages that nothing here does. Nobody needs a right to them, and the
 * panel shows no page for them.
 * @param page of the settings, as its actions begin: `webhooks.`
 */
export function withholdActions(strapi: Core.Strapi, page: string): void {
  const { actionProvider } = strapiService(strapi, 'admin::permission')
  const registerMany = actionProvider.registerMany.bind(actionProvider)
  actionProvider.registerMany = (actions) =>
    registerMany(actions.filter(({ uid, pluginName }) => pluginName !== 'admin' || !uid.startsWith(page)))
}
