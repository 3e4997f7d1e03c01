import type { StrapiApp } from '@strapi/strapi/admin'
import { asPermissions } from '../shared/admin/panel-edge'

/** Whose widgets tell about entries, statistics and deployment, which is nobody's work here. */
const STRAPI = ['admin', 'content-manager', 'content-releases', 'review-workflows', 'cloud']

const ANY_LIST = [{ action: 'plugin::content-manager.explorer.read' }]

/** Leaves on the home page and in the menu what somebody can use; who he is here stands below his work. */
export function arrangeLanding(app: StrapiApp): void {
  app.widgets.register((widgets) => {
    const ours = widgets.filter(({ pluginId = '' }) => !STRAPI.includes(pluginId))
    const isMe = ({ pluginId, id }: (typeof widgets)[number]): boolean => pluginId === 'desk' && id === 'me'
    return [...ours.filter((widget) => !isMe(widget)), ...ours.filter(isMe)]
  })
  // Strapi shows content-manager to everybody, also to somebody who finds nothing in it.
  for (const link of app.router.menu) if (link.to === 'content-manager') link.permissions = asPermissions(ANY_LIST)
}
