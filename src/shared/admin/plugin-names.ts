import { Registry } from '../pure/registry'

/** Strapi's panel, as far as plugins register with it. */
interface Panel {
  registerPlugin(plugin: { id: string; name: string }): unknown
}

const names = new Registry<string>('name of a plugin')

/** Registers a plugin with Strapi, and its name in Chinese for the page of roles. @throws when it is registered already. */
export function registerPlugin(app: Panel, id: string, chinese: string): void {
  names.add(id, id, chinese)
  app.registerPlugin({ id, name: id })
}

export const chinesePluginName = (id: string): string | undefined => names.get(id)
