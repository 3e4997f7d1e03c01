import { Badge, Box, Button, Checkbox, Flex, Td, Tr, Typography } from '@strapi/design-system'
import { HeadedTable } from '../../../shared/admin/headed-table'
import { useState } from 'react'
import { useStaffApi } from '../../../shared/admin/api'
import { Notice } from '../../../shared/admin/notice'
import { saveAs } from '../../../shared/admin/save-as'
import { useWords } from '../../../shared/admin/words'
import { changeText, notesOf, OUTCOMES as WORDS } from '../domain/report-csv'
import type { Outcome, PlannedRow } from '../domain/plan'
import type { ImportReport } from './use-import'

const OUTCOMES = ['created', 'updated', 'unchanged', 'refused'] as const
const TONES = { created: 'success', updated: 'primary', unchanged: 'neutral', refused: 'danger' } as const
const tone = (outcome: Outcome) => ({
  backgroundColor: outcome === 'unchanged' ? 'neutral150' : (`${TONES[outcome]}100` as const),
  textColor: `${TONES[outcome]}700` as const,
})
const A_PAGE = 200

/** What happened, or would happen, to each row of the file. */
export function ImportReportView({ jobId, report }: { jobId: string; report: ImportReport }) {
  const { say, t, language } = useWords('imports')
  const [only, setOnly] = useState<'refused' | 'noted'>()
  const [most, setMost] = useState(A_PAGE)
  const rows = report.rows.filter(
    (row) => only === undefined || (only === 'refused' ? row.outcome === 'refused' : row.messages.length > 0),
  )
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Flex gap={4} wrap="wrap">
        {OUTCOMES.map((outcome) => (
          <Badge key={outcome} {...tone(outcome)}>
            {t('count', { outcome: say(WORDS[outcome]), count: report.counts[outcome] })}
          </Badge>
        ))}
        <Download jobId={jobId} />
      </Flex>
      <Notes notes={notesOf(report, language)} />
      <Flex gap={4} wrap="wrap">
        <Checkbox checked={only === 'refused'} onCheckedChange={(on) => setOnly(on === true ? 'refused' : undefined)}>
          {t('onlyRefused')}
        </Checkbox>
        <Checkbox checked={only === 'noted'} onCheckedChange={(on) => setOnly(on === true ? 'noted' : undefined)}>
          {t('onlyTold')}
        </Checkbox>
      </Flex>
      <Rows rows={rows.slice(0, most)} />
      {rows.length > most ? (
        <Button variant="tertiary" onClick={() => setMost(most + A_PAGE)}>
          {t('more', { count: rows.length - most })}
        </Button>
      ) : null}
    </Flex>
  )
}

/** Parts of the file that were not taken as written. */
function Notes({ notes }: { notes: readonly string[] }) {
  const { t } = useWords('imports')
  if (notes.length === 0) return null
  return (
    <Notice tone="warning" title={t('notes', { count: notes.length })}>
      <ul>
        {notes.map((note, at) => (
          <li key={at}>{note}</li>
        ))}
      </ul>
    </Notice>
  )
}

const COLUMNS = ['sheet', 'row', 'name', 'creditCode', 'outcome', 'message'] as const

function Rows({ rows }: { rows: PlannedRow[] }) {
  const { t } = useWords('imports')
  return (
    <Box maxHeight="60rem" overflow="auto">
      <HeadedTable heads={COLUMNS.map((column) => t(`column.${column}`))} count={rows.length}>
        {rows.map((row) => (
          <Row key={`${row.sheet}:${row.row}`} row={row} />
        ))}
      </HeadedTable>
    </Box>
  )
}

function Row({ row }: { row: PlannedRow }) {
  const { say, language } = useWords('imports')
  const wrapped = { whiteSpace: 'normal', overflowWrap: 'anywhere' } as const
  return (
    <Tr>
      <Td>
        <Typography>{row.sheet}</Typography>
      </Td>
      <Td>
        <Typography>{row.row}</Typography>
      </Td>
      <Td>
        <Typography style={wrapped}>{row.name}</Typography>
      </Td>
      <Td>
        <Typography>{row.creditCode}</Typography>
      </Td>
      <Td>
        <Badge {...tone(row.outcome)}>{say(WORDS[row.outcome])}</Badge>
      </Td>
      <Td>
        {row.changed.map((change, at) => (
          <Box key={at}>
            <Typography style={wrapped} textColor="neutral700">
              {changeText(change, language)}
            </Typography>
          </Box>
        ))}
        {row.messages.map((message, at) => (
          <Box key={at}>
            <Typography style={wrapped}>{message[language]}</Typography>
          </Box>
        ))}
      </Td>
    </Tr>
  )
}

function Download({ jobId }: { jobId: string }) {
  const { t } = useWords('imports')
  const api = useStaffApi()
  const save = async () => {
    saveAs(await api.download(`/imports/${jobId}/report.csv`), `${t('reportName')}.csv`)
  }
  return (
    <Button size="S" variant="tertiary" onClick={() => void save()}>
      {t('download')}
    </Button>
  )
}
