import { allTypes, plainLabel, type PanelType } from './types'
import type { Language } from './words'

/** Translation key of a field's label in content-manager. */
export const labelKey = (uid: string, name: string): string => `content-manager.content-types.${uid}.${name}`

/** Labels of types, fields and enumeration values, from the schemas. */
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
 * Strapi translates enumeration values by the bare value. Values with two meanings (source: imported) get no
 * translation there; our own tables, filters and forms read the schema.
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
