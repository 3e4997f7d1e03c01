import { Box, Td, Tr, Typography } from '@strapi/design-system'
import { HeadedTable } from './headed-table'
import { isEmpty, NONE, sayYes } from './format'
import { recordRows } from './record-rows'
import { l } from '../pure/schema'
import type { Label } from '../pure/workflow'
import { readerOf, type PanelAttribute } from './types'
import { KERNEL, useWords, type Language } from './words'

type Entry = Record<string, unknown>

interface Props {
  name: string
  attribute: PanelAttribute
  value: unknown
}

/** A field with rows or named values, as a table with labels. */
export function JsonValue({ name, attribute, value }: Props) {
  const { say, language } = useWords(KERNEL)
  const { rows, labels } = tableOf(attribute, value, language)
  const columns = columnsOf(rows, labels)
  return (
    <Box maxHeight="40rem" overflow="auto" width="100%">
      <HeadedTable
        heads={columns.map((column) => (labels ? say(labels[column]) : column))}
        count={rows.length}
        label={name}
      >
        {rows.map((row, at) => (
          <Tr key={at}>
            {columns.map((column) => (
              <Td key={column}>
                <Typography style={{ whiteSpace: 'normal' }}>{sayCell(column, row[column], language)}</Typography>
              </Td>
            ))}
          </Tr>
        ))}
      </HeadedTable>
    </Box>
  )
}

const NAMED_VALUES = { key: l('项目', 'Item'), value: l('内容', 'Content') }

interface Table {
  rows: Entry[]
  /** Labels of the columns, as the schema declares them. */
  labels?: Readonly<Record<string, Label>>
}

function tableOf({ pluginOptions }: PanelAttribute, value: unknown, language: Language): Table {
  if (Array.isArray(value)) return { rows: value as Entry[], labels: pluginOptions?.columns }
  const entry = value as Entry
  const rows = pluginOptions?.copy
    ? recordRows(entry, language)
    : Object.entries(entry).map(([key, item]) => ({ key, value: item }))
  return { rows, labels: NAMED_VALUES }
}

/** jsonb does not keep the order of keys, so the declaration gives it. */
function columnsOf(rows: readonly Entry[], labels: Table['labels']): string[] {
  const present = new Set(rows.flatMap((row) => Object.keys(row)))
  return labels ? Object.keys(labels).filter((column) => present.has(column)) : [...present].filter(isForPeople)
}

const isForPeople = (key: string): boolean => key !== 'documentId'

function sayCell(column: string, value: unknown, language: Language): string {
  if (isEmpty(value)) return NONE
  if (typeof value === 'boolean') return sayYes(value, language)
  if (Array.isArray(value))
    return value.map((item) => sayCell(column, item, language)).join(language === 'zh' ? '；' : '; ')
  if (typeof value === 'object') return sayObject(value as Entry, language)
  return readerOf(column)?.(String(value), language) ?? String(value)
}

function sayObject(entry: Entry, language: Language): string {
  const named = entry[language] ?? entry.title ?? entry.name ?? entry.label
  if (typeof named === 'string') return named
  return Object.entries(entry)
    .filter(([key]) => isForPeople(key))
    .map(([key, item]) => sayCell(key, item, language))
    .join(' ')
}
