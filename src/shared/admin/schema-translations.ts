import { allTypes, plainLabel, type PanelType } from './types'
import type { Language } from './words'

/** The key under which content-manager looks up the label of a field. */
export const labelKey = (uid: string, name: string): string => `content-manager.content-types.${uid}.${name}`

/** Names of types, labels of fields and words of enumerations, from the schemas. */
export function schemaTranslations(language: Language): Record<string, string> {
  const named = allTypes().map(([, type]) => [type.info.displayName, type.pluginOptions.label[language]] as const)
  const labels = allTypes().flatMap(([uid, type]) => fieldLabels(uid, type, language))
  return { ...enumWords(language), ...Object.fromEntries(labels), ...Object.fromEntries(named) }
}

const fieldLabels = (uid: string, type: PanelType, language: Language): [string, string][] =>
  Object.entries(type.attributes).flatMap(([name, { pluginOptions }]) =>
    pluginOptions?.label ? [[labelKey(uid, name), plainLabel(pluginOptions.label)[language]]] : [],
  )

/**
 * Strapi looks an enumeration's word up by the bare value. One that means two things (source: imported) says neither
 * rather than the wrong one there; our own lists, filters and forms read the schema and always say the right one.
 */
function enumWords(language: Language): Record<string, string> {
  const words = new Map<string, Set<string>>()
  for (const [, type] of allTypes())
    for (const { pluginOptions } of Object.values(type.attributes))
      for (const [value, label] of Object.entries(pluginOptions?.values ?? {})) {
        const known = words.get(value) ?? new Set()
        words.set(value, known.add(label[language]))
      }
  return Object.fromEntries([...words].map(([value, labels]) => [value, [...labels].join(' / ')]))
}
