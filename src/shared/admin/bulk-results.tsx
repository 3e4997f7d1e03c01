import { Badge, Box, Checkbox, Flex, Td, Tr, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { flowOf } from './types'
import { KERNEL, useWords } from './words'
import { HeadedTable } from './headed-table'

export interface BulkRow {
  documentId: string
  title: string
  state: string
}

export type ResultRow =
  | { documentId: string; ok: true; state: string }
  | { documentId: string; ok: false; code: string; message: string }

/** Result of each row, refusals first. */
export function BulkResults({ uid, rows, results }: { uid: string; rows: BulkRow[]; results: ResultRow[] }) {
  const { t } = useWords(KERNEL)
  const [onlyRefused, setOnlyRefused] = useState(false)
  const titles = new Map(rows.map((row) => [row.documentId, row.title]))
  const refused = results.filter((result) => !result.ok)
  const shown = onlyRefused ? refused : [...refused, ...results.filter((result) => result.ok)]
  const unsent = rows.length - results.length
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography fontWeight="bold">
        {t('bulk.summary', { done: results.length - refused.length, refused: refused.length })}
      </Typography>
      {unsent > 0 ? <Typography textColor="danger600">{t('bulk.unsent', { count: unsent })}</Typography> : null}
      {refused.length > 0 ? (
        <Checkbox checked={onlyRefused} onCheckedChange={(on) => setOnlyRefused(on === true)}>
          {t('bulk.onlyRefused')}
        </Checkbox>
      ) : null}
      <Box maxHeight="44rem" overflow="auto">
        <HeadedTable heads={['row', 'result', 'message'].map((column) => t(`bulk.${column}`))} count={shown.length}>
          {shown.map((result) => (
            <Result
              key={result.documentId}
              uid={uid}
              title={titles.get(result.documentId) ?? result.documentId}
              result={result}
            />
          ))}
        </HeadedTable>
      </Box>
    </Flex>
  )
}

function Result({ uid, title, result }: { uid: string; title: string; result: ResultRow }) {
  const { say, t } = useWords(KERNEL)
  const outcome = result.ok
    ? t('bulk.now', { state: say(flowOf(uid)?.states[result.state]?.label) || result.state })
    : result.message
  return (
    <Tr>
      <Td>
        <Typography style={{ whiteSpace: 'normal' }}>{title}</Typography>
      </Td>
      <Td>
        {result.ok ? (
          <Badge backgroundColor="success100" textColor="success700">
            {t('bulk.ok')}
          </Badge>
        ) : (
          <Badge backgroundColor="danger100" textColor="danger700">
            {t('bulk.no')}
          </Badge>
        )}
      </Td>
      <Td>
        <Typography style={{ whiteSpace: 'normal' }}>{outcome}</Typography>
      </Td>
    </Tr>
  )
}
