import { Badge, Typography } from '@strapi/design-system'
import { KERNEL, useWords } from './words'
import { isCoded, isEmpty, NONE, sayValue } from './format'
import { toneOf } from './tone'
import { FilterChoice } from './filter-choice'
import { FilterDay, FilterInstant } from './filter-instant'
import { labelKey } from './schema-translations'
import { typeWithOptions, type PanelAttribute } from './types'
import { cachedCities } from './cities'

interface Header {
  name: string
  label: unknown
  attribute: PanelAttribute
  sortable?: boolean
  cellFormatter?: (row: Record<string, unknown>, header: unknown, context: { model: string }) => React.ReactNode
}

interface ListHook {
  displayedHeaders: Header[]
  layout: unknown
}

/** Tables of content-manager show labels for codes, Beijing time for instants, yuan for fen. */
export function sayInColumns(hook: ListHook): ListHook {
  return {
    ...hook,
    displayedHeaders: hook.displayedHeaders.map((header) => (header.cellFormatter ? header : spoken(header))),
  }
}

const spoken = (header: Header): Header =>
  header.attribute && header.attribute.pluginOptions?.label && isCoded(header.name, header.attribute)
    ? {
        ...header,
        cellFormatter: (row, _header, { model }) => (
          <Cell model={model} name={header.name} attribute={header.attribute} value={row[header.name]} />
        ),
      }
    : header

interface CellProps {
  model: string
  name: string
  attribute: PanelAttribute
  value: unknown
}

function Cell({ model, name, attribute, value }: CellProps) {
  const { language, t } = useWords(KERNEL)
  const text =
    (attribute.type === 'datetime'
      ? sayValue(name, attribute, value, language)?.slice(0, 16)
      : sayValue(name, attribute, value, language)) ??
    t('cell.lines', { count: Array.isArray(value) ? value.length : Object.keys(value as object).length })
  if (name === 'state' && !isEmpty(value)) return <Badge {...toneOf(model, String(value))}>{text}</Badge>
  return (
    <Typography textColor={text === NONE ? 'neutral500' : 'neutral800'} ellipsis>
      {text}
    </Typography>
  )
}

interface Filter {
  name: string
  type: string
  label: unknown
  options?: { label: string; value: string }[]
  /** The value on the filter's chip, see `strapi-faults.ts`. */
  sayValue?: (value: string) => string
}

const USELESS_FILTERS = new Set(['id', 'documentId', 'version', 'adminUserId', 'createdAt', 'updatedAt'])

/** Strapi's own inputs take the browser's zone and write days in another form. */
const DATED: Readonly<Record<string, typeof FilterInstant>> = { datetime: FilterInstant, date: FilterDay }

/** Filters use the fields' labels; a city is chosen by name. */
export function sayInFilters(hook: { displayedFilters: Filter[]; layout: { options?: unknown } }) {
  const [uid, type] = typeWithOptions(hook.layout.options) ?? []
  const useful = hook.displayedFilters.filter((filter) => !USELESS_FILTERS.has(filter.name))
  if (!uid || !type) return { ...hook, displayedFilters: useful }
  const language = (localStorage.getItem('strapi-admin-language') ?? 'zh-Hans') === 'en' ? 'en' : 'zh'
  const cities = cachedCities().map((city) => ({
    value: city.code,
    label: (language === 'en' && city.nameEn) || city.name,
  }))
  const displayedFilters = useful.map((filter) => {
    const attribute = type.attributes[filter.name]
    const label = attribute?.pluginOptions?.label
    if (!attribute || !label) return filter
    const named = { ...filter, label: { id: labelKey(uid, filter.name), defaultMessage: label[language] } }
    const values = attribute.pluginOptions?.values
    if (attribute.type in DATED)
      return {
        ...named,
        input: DATED[attribute.type],
        rules: attribute.pluginOptions,
        sayValue: (value: string) => sayValue(filter.name, attribute, value, language) ?? value,
      }
    if (values)
      return {
        ...named,
        input: FilterChoice,
        options: Object.entries(values).map(([value, words]) => ({ value, label: words[language] })),
      }
    return filter.name === 'cityCode' && cities.length > 0
      ? { ...named, type: 'enumeration', input: FilterChoice, options: cities }
      : named
  })
  return { ...hook, displayedFilters }
}
