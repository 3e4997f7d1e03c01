import { Box, Td, Tr, Typography } from '@strapi/design-system'
import { useStaffData } from '../../../../shared/admin/api'
import { inBeijing } from '../../../../shared/admin/beijing'
import { NONE } from '../../../../shared/admin/format'
import { HeadedTable, TextCell } from '../../../../shared/admin/headed-table'
import { useWords } from '../../../../shared/admin/words'
import { MAIL_ANSWERS } from '../../../../shared/pure/mail-outcome'
import { LETTER_STATES, type LetterRow } from '../../../identity/contract'

const COLUMNS = ['letter', 'address', 'asked', 'attempts', 'state', 'answer'] as const

/** Account letters that wait or failed; hidden when there are none. */
export function LettersTable() {
  const { say, t } = useWords('desk')
  const { data, error } = useStaffData<LetterRow[]>('/desk/letters')
  if (error) return <Typography textColor="danger600">{error.message}</Typography>
  if (!data || data.length === 0) return null
  return (
    <Box>
      <Typography variant="beta" tag="h2">
        {t('letters.title')}
      </Typography>
      <Box paddingTop={2} paddingBottom={4}>
        <Typography textColor="neutral600">{t('letters.about')}</Typography>
      </Box>
      <HeadedTable heads={COLUMNS.map((column) => t(`letters.${column}`))} count={data.length}>
        {data.map(({ id, label, address, askedAt, attempts, state, answer }) => (
          <Tr key={id}>
            <Td>
              <Typography fontWeight="bold">{say(label)}</Typography>
            </Td>
            <TextCell maxWidth="20rem">{address ?? NONE}</TextCell>
            <TextCell maxWidth="12rem">{inBeijing(askedAt)}</TextCell>
            <TextCell maxWidth="6rem">{String(attempts)}</TextCell>
            <TextCell maxWidth="8rem">{say(LETTER_STATES[state])}</TextCell>
            <TextCell maxWidth="20rem">{answer ? say(MAIL_ANSWERS[answer]) : NONE}</TextCell>
          </Tr>
        ))}
      </HeadedTable>
    </Box>
  )
}
