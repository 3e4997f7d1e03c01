import type { Core } from '@strapi/strapi'
import { strapiService } from '../process/strapi-edge'

/**
 * Removes actions of Strapi's unused pages before they are registered, so that no permission and no page exists for
 * them.
 * @param page prefix of its actions: `webhooks.`
 */
export function withholdActions(strapi: Core.Strapi, page: string): void {
  const { actionProvider } = strapiService(strapi, 'admin::permission')
  const registerMany = actionProvider.registerMany.bind(actionProvider)
  actionProvider.registerMany = (actions) =>
    registerMany(actions.filter(({ uid, pluginName }) => pluginName !== 'admin' || !uid.startsWith(page)))
}
