import { Box, Td, Tr, Typography } from '@strapi/design-system'
import { HeadedTable } from './headed-table'
import { isEmpty, NONE, sayYes } from './format'
import { recordRows } from './record-rows'
import { readerOf } from './types'
import { KERNEL, useWords } from './words'

type Entry = Record<string, unknown>

/** A field with rows or named values, as a table with labels. */
export function JsonValue({ name, value }: { name: string; value: unknown }) {
  const { t, language } = useWords(KERNEL)
  const rows: Entry[] = Array.isArray(value)
    ? (value as Entry[])
    : name === 'snapshot'
      ? recordRows(value as Entry, language)
      : Object.entries(value as Entry).map(([key, item]) => ({ key, value: item }))
  const columns = inOrder(rows.flatMap((row) => Object.keys(row))).filter(
    (column) => !HIDDEN.has(column) && !(column === 'cityCode' && rows[0] && 'cityName' in rows[0]),
  )
  return (
    <Box maxHeight="40rem" overflow="auto" width="100%">
      <HeadedTable heads={columns.map((column) => t(`key.${column}`))} count={rows.length} label={name}>
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

/** Order of the columns: jsonb does not keep the order of keys. */
const ORDER = [
  'code',
  'enterpriseName',
  'name',
  'title',
  'label',
  'creditCode',
  'cityName',
  'zh',
  'before',
  'after',
  'unit',
  'kinds',
  'items',
  'demands',
  'clause',
]
const place = (key: string): number => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length)
const inOrder = (keys: string[]): string[] => [...new Set(keys)].sort((a, b) => place(a) - place(b))

const HIDDEN = new Set(['documentId', 'threshold', 'setting', 'en'])

function sayCell(column: string, value: unknown, language: 'zh' | 'en'): string {
  if (isEmpty(value)) return NONE
  if (typeof value === 'boolean') return sayYes(value, language)
  if (Array.isArray(value))
    return value.map((item) => sayCell(column, item, language)).join(language === 'zh' ? '；' : '; ')
  if (typeof value === 'object') return sayObject(value as Entry, language)
  return readerOf(column)?.(String(value), language) ?? String(value)
}

function sayObject(entry: Entry, language: 'zh' | 'en'): string {
  const named = entry[language] ?? entry.title ?? entry.name ?? entry.label
  if (typeof named === 'string') return named
  return Object.entries(entry)
    .filter(([key]) => !HIDDEN.has(key))
    .map(([key, item]) => sayCell(key, item, language))
    .join(' ')
}
