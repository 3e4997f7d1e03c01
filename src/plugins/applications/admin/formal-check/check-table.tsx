import { Badge, Box, Button, EmptyStateLayout, Flex, Td, Tr, Typography } from '@strapi/design-system'
import { HeadedTable } from '../../../../shared/admin/headed-table'
import { endInBeijing, inBeijing } from '../../../../shared/admin/beijing'
import { NONE } from '../../../../shared/admin/format'
import { readerOf } from '../../../../shared/admin/types'
import { useWords } from '../../../../shared/admin/words'
import type { CheckLine, CheckOverview } from '../../domain/check-overview'
import { Verdicts } from './verdict'

interface Props {
  list: CheckOverview
  page: number
  onChange: (values: { application?: string; page?: string }) => void
}

const COLUMNS = ['provider', 'city', 'categories', 'submittedAt', 'verified', 'conditions', 'act'] as const

export function CheckTable({ list: { batches, applications, state, more }, page, onChange }: Props) {
  const { t } = useWords('applications')
  if (batches.length === 0) return <EmptyStateLayout content={t('check.noBatch')} />
  if (applications.length === 0)
    return <EmptyStateLayout content={t(state === 'submitted' ? 'check.none' : 'check.noneSo')} />
  return (
    <>
      <HeadedTable heads={COLUMNS.map((column) => t(`check.${column}`))} count={applications.length}>
        {applications.map((line) => (
          <Line key={line.documentId} line={line} onOpen={() => onChange({ application: line.documentId })} />
        ))}
      </HeadedTable>
      <Pages page={page} more={more} onChange={onChange} />
    </>
  )
}

const wrapped = { whiteSpace: 'normal', overflowWrap: 'anywhere' } as const

function Line({ line, onOpen }: { line: CheckLine; onOpen: () => void }) {
  const { language, t } = useWords('applications')
  const named = (reader: string, code: string): string => readerOf(reader)?.(code, language) ?? code
  return (
    <Tr>
      <Td>
        <Named line={line} />
      </Td>
      <Td>
        <Typography>{line.cityCode ? named('cityCode', line.cityCode) : t('check.byProvince')}</Typography>
      </Td>
      <Td>
        <Box maxWidth="18rem">
          <Typography style={wrapped}>
            {line.categories.map((code) => named('categoryCode', code)).join(t('check.comma')) || NONE}
          </Typography>
        </Box>
      </Td>
      <Td>
        <Submitted line={line} />
      </Td>
      <Td>
        <Verified verified={line.verified} />
      </Td>
      <Td>
        <Verdicts met={line.met} notMet={line.notMet} people={line.people} />
      </Td>
      <Td>
        <Button size="S" variant={line.state === 'submitted' ? 'secondary' : 'tertiary'} onClick={onOpen}>
          {t(line.state === 'submitted' ? 'check.check' : 'check.look')}
        </Button>
      </Td>
    </Tr>
  )
}

const Named = ({ line: { providerName, receiptNumber } }: { line: CheckLine }) => (
  <>
    <Box maxWidth="22rem">
      <Typography fontWeight="bold" style={wrapped}>
        {providerName}
      </Typography>
    </Box>
    <Typography variant="pi" textColor="neutral600">
      {receiptNumber ?? NONE}
    </Typography>
  </>
)

function Submitted({ line: { submittedAt, editions, returnAnswerBy } }: { line: CheckLine }) {
  const { t } = useWords('applications')
  return (
    <>
      <Typography>{submittedAt ? inBeijing(submittedAt).slice(0, 16) : NONE}</Typography>
      {editions > 1 ? (
        <Box>
          <Typography variant="pi" textColor="warning700">
            {t('check.again', { count: editions })}
          </Typography>
        </Box>
      ) : null}
      {returnAnswerBy ? (
        <Box>
          <Typography variant="pi" textColor="neutral600">
            {t('check.answerBy', { at: endInBeijing(returnAnswerBy) })}
          </Typography>
        </Box>
      ) : null}
    </>
  )
}

export function Verified({ verified }: { verified: boolean }) {
  const { t } = useWords('applications')
  return verified ? (
    <Badge backgroundColor="success100" textColor="success700">
      {t('check.isVerified')}
    </Badge>
  ) : (
    <Badge backgroundColor="danger100" textColor="danger700">
      {t('check.isUnverified')}
    </Badge>
  )
}

function Pages({ page, more, onChange }: { page: number; more: boolean; onChange: Props['onChange'] }) {
  const { t } = useWords('applications')
  if (page === 1 && !more) return null
  return (
    <Flex gap={2}>
      <Button variant="tertiary" disabled={page === 1} onClick={() => onChange({ page: String(page - 1) })}>
        {t('check.before')}
      </Button>
      <Button variant="tertiary" disabled={!more} onClick={() => onChange({ page: String(page + 1) })}>
        {t('check.after')}
      </Button>
    </Flex>
  )
}
