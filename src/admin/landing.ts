import type { StrapiApp } from '@strapi/strapi/admin'
import { asPermissions } from '../shared/admin/panel-edge'

/** Widgets of these packages concern entries, statistics and deployment, which nobody here needs. */
const STRAPI = ['admin', 'content-manager', 'content-releases', 'review-workflows', 'cloud']

const ANY_LIST = [{ action: 'plugin::content-manager.explorer.read' }]

/** Keeps on the home page and in the menu only what somebody can use; his profile comes below his work. */
export function arrangeHomePage(app: StrapiApp): void {
  app.widgets.register((widgets) => {
    const ours = widgets.filter(({ pluginId = '' }) => !STRAPI.includes(pluginId))
    const isMe = ({ pluginId, id }: (typeof widgets)[number]): boolean => pluginId === 'desk' && id === 'me'
    return [...ours.filter((widget) => !isMe(widget)), ...ours.filter(isMe)]
  })
  // Strapi shows content-manager to everybody, even if it is empty for them.
  for (const link of app.router.menu) if (link.to === 'content-manager') link.permissions = asPermissions(ANY_LIST)
}
