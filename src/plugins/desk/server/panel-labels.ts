import type { Core } from '@strapi/strapi'

interface Configuration {
  settings: { mainField: string; pageSize: number; defaultSortBy: string; defaultSortOrder: string }
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>
  layouts: { list: string[]; edit: { name: string; size: number }[][] }
}

interface PanelOptions {
  main?: string
  list?: string[]
  newestBy?: string
}

/** Fields that mean nothing to an official. */
const NOISE = new Set(['version', 'publishedAt', 'localizations', 'locale'])

/** Gives each list its columns and each form its order, as the schema declares them; what staff rearranged later stays. */
export async function labelPanel(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('content-manager').service('content-types') as {
    findConfiguration(type: unknown): Promise<Configuration>
    updateConfiguration(type: unknown, configuration: Configuration): Promise<void>
  }
  const store = strapi.store({ type: 'plugin', name: 'desk', key: 'panel-layouts' })
  const done = ((await store.get({})) as Record<string, string> | null) ?? {}
  for (const [uid, type] of Object.entries(strapi.contentTypes)) {
    const options = type.pluginOptions as PanelOptions | undefined
    if (!options?.main || !options.list) continue
    const names = Object.keys(type.attributes).filter(
      (name) => !NOISE.has(name) && !['createdAt', 'updatedAt', 'createdBy', 'updatedBy'].includes(name),
    )
    const print = JSON.stringify([options.main, options.list, names, options.newestBy])
    if (done[uid] === print) continue
    const configuration = await service.findConfiguration(type)
    await service.updateConfiguration(type, arrange(configuration, options, names, type.attributes))
    done[uid] = print
  }
  await store.set({ value: done })
}

function arrange(
  configuration: Configuration,
  { main = '', list = [], newestBy }: PanelOptions,
  names: string[],
  attributes: Record<string, { type: string }>,
): Configuration {
  const wide = (name: string): boolean =>
    ['text', 'richtext', 'json', 'relation'].includes(attributes[name]?.type ?? '')
  const rows: { name: string; size: number }[][] = []
  for (const name of names) {
    const size = wide(name) ? 12 : 6
    const last = rows.at(-1)
    if (last && last.reduce((sum, cell) => sum + cell.size, 0) + size <= 12) last.push({ name, size })
    else rows.push([{ name, size }])
  }
  return {
    ...configuration,
    settings: {
      ...configuration.settings,
      mainField: main,
      pageSize: 20,
      ...(newestBy ? { defaultSortBy: newestBy, defaultSortOrder: 'DESC' } : {}),
    },
    layouts: { list, edit: rows },
  }
}
