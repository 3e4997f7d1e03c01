import { isEmpty, NONE, sayValue } from './format'
import { allTypes, NOISE, plainLabel, type PanelAttribute } from './types'
import type { Language } from './words'

const camel = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** A kept copy of a row, by the labels of its type; what a form would not show is left out. */
export function recordRows(record: Record<string, unknown>, language: Language): { key: string; value: string }[] {
  const attributes = attributesLike(Object.keys(record).map(camel))
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const label = attribute.pluginOptions?.label
    const [, value] = Object.entries(record).find(([column]) => camel(column) === name) ?? []
    if (!label || NOISE.has(name) || value === undefined) return []
    return [{ key: plainLabel(label)[language], value: said(name, attribute, value, language) }]
  })
}

/** The copy does not say of which type it is; its columns do. */
function attributesLike(names: readonly string[]): Record<string, PanelAttribute> {
  const common = (attributes: Record<string, PanelAttribute>): number =>
    names.filter((name) => Object.hasOwn(attributes, name)).length
  const [best] = allTypes()
    .map(([, { attributes }]) => attributes)
    .sort((a, b) => common(b) - common(a))
  return best ?? {}
}

function said(name: string, attribute: PanelAttribute, value: unknown, language: Language): string {
  if (isEmpty(value)) return NONE
  if (Array.isArray(value) && value.every((item) => typeof item === 'object'))
    return value.map((item) => labelOf(item as Record<string, unknown>, language)).join(language === 'zh' ? '、' : ', ')
  return sayValue(name, attribute, value, language) ?? NONE
}

/** A label of an enterprise that was kept with it. */
function labelOf(item: Record<string, unknown>, language: Language): string {
  const entry = allTypes().find(([uid]) => uid === 'api::enterprise-label.enterprise-label')
  const kind = entry?.[1].attributes.kind
  return kind ? (sayValue('kind', kind, item.kind, language) ?? NONE) : String(item.kind)
}
