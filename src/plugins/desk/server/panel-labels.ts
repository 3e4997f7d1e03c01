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

/** Technical fields, hidden from officials. */
const NOISE = new Set(['version', 'publishedAt', 'localizations', 'locale'])

/**
 * Sets the columns of tables and the order of forms as the schema declares. A layout that staff rearranged is kept,
 * also when a later version declares another.
 */
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
    await service.updateConfiguration(
      type,
      arrange(configuration, { ...options, names }, declaredBy(done[uid]), type.attributes),
    )
    done[uid] = print
  }
  await store.set({ value: done })
}

interface Declared extends PanelOptions {
  names: string[]
}

/** The declaration that the last boot applied. */
function declaredBy(print: string | undefined): Declared | undefined {
  if (!print) return undefined
  const [main, list, names, newestBy] = JSON.parse(print) as [string, string[], string[], string | undefined]
  return { main, list, names, newestBy }
}

function arrange(
  configuration: Configuration,
  { main = '', list = [], newestBy, names }: Declared,
  before: Declared | undefined,
  attributes: Record<string, { type: string }>,
): Configuration {
  const { settings, layouts } = configuration
  // Strapi has just removed deleted fields from the layout and appended new ones.
  const known = (declared: readonly string[] = []): string[] => declared.filter((name) => name in attributes)
  const fields = layouts.edit.flat().map(({ name }) => name)
  const isOurLayout = !before || same(layouts.list, known(before.list))
  const isOurForm =
    !before ||
    same(
      fields.filter((name) => before.names.includes(name)),
      known(before.names),
    )
  return {
    ...configuration,
    settings: {
      ...settings,
      mainField: main,
      pageSize: before ? settings.pageSize : 20,
      ...(newestBy ? { defaultSortBy: newestBy, defaultSortOrder: 'DESC' } : {}),
    },
    layouts: {
      list: isOurLayout ? list : layouts.list,
      edit: isOurForm ? rowsOf(names, attributes) : layouts.edit,
    },
  }
}

type Rows = { name: string; size: number }[][]

function rowsOf(names: readonly string[], attributes: Record<string, { type: string }>): Rows {
  const wide = (name: string): boolean =>
    ['text', 'richtext', 'json', 'relation'].includes(attributes[name]?.type ?? '')
  const rows: Rows = []
  for (const name of names) {
    const size = wide(name) ? 12 : 6
    const last = rows.at(-1)
    if (last && last.reduce((sum, cell) => sum + cell.size, 0) + size <= 12) last.push({ name, size })
    else rows.push([{ name, size }])
  }
  return rows
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
