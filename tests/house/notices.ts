import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { joinNotices, type NoticeCatalogue } from '../../src/shared/pure/notice-catalogue'
import type { PluginNotices } from '../../src/shared/pure/notice'
import { ORDER, ROOT } from './imports'

/** The notices of each plugin, in plugin order. */
export const pluginNotices = (): [plugin: string, declared: PluginNotices][] =>
  ORDER.flatMap((plugin) => {
    const file = join(ROOT, 'src/plugins', plugin, 'domain/notices/index.ts')
    return existsSync(file) ? [[plugin, jest.requireActual<{ NOTICES: PluginNotices }>(file).NOTICES]] : []
  })

/** The catalogue, as composed at boot. */
export const catalogueOfPlugins = (): NoticeCatalogue => joinNotices(pluginNotices())
