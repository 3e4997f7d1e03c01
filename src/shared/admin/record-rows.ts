import { isEmpty, NONE, sayValue } from './format'
import { allTypes, typeOf, plainLabel, type PanelAttribute } from './types'
import type { Language } from './words'

const camel = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** A stored copy of a row with the labels of its type; fields hidden in forms are left out. */
export function recordRows(record: Record<string, unknown>, language: Language): { key: string; value: string }[] {
  const attributes = attributesLike(Object.keys(record).map(camel))
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const { label, unshown } = attribute.pluginOptions ?? {}
    const [, value] = Object.entries(record).find(([column]) => camel(column) === name) ?? []
    if (!label || unshown || value === undefined) return []
    return [{ key: plainLabel(label)[language], value: textOf(name, attribute, value, language) }]
  })
}

/** The copy does not name its type; finds it by its columns. */
function attributesLike(names: readonly string[]): Record<string, PanelAttribute> {
  const common = (attributes: Record<string, PanelAttribute>): number =>
    names.filter((name) => Object.hasOwn(attributes, name)).length
  const [best] = allTypes()
    .map(([, { attributes }]) => attributes)
    .sort((a, b) => common(b) - common(a))
  return best ?? {}
}

function textOf(name: string, attribute: PanelAttribute, value: unknown, language: Language): string {
  if (isEmpty(value)) return NONE
  if (Array.isArray(value) && value.every((item) => typeof item === 'object'))
    return value
      .map((item) => itemOf(attribute, item as Record<string, unknown>, language))
      .join(language === 'zh' ? '、' : ', ')
  return sayValue(name, attribute, value, language) ?? NONE
}

/** A row stored with it: its kind or its main field. */
function itemOf(attribute: PanelAttribute, item: Record<string, unknown>, language: Language): string {
  const type = attribute.target ? typeOf(attribute.target) : undefined
  const name = type && (type.attributes.kind ? 'kind' : type.pluginOptions.main)
  const shown = name ? type.attributes[name] : undefined
  if (!name || !shown) return Object.values(item).map(String).join(' ')
  return sayValue(name, shown, item[name], language) ?? NONE
}
