import { Box, Button, Flex, Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { inBeijing } from '../../../../shared/admin/beijing'
import { useWords } from '../../../../shared/admin/words'
import { useReading, type InboxLine } from './use-inbox'

/** One message; following its link reads it. */
export function InboxEntry({ line, whole = false }: { line: InboxLine; whole?: boolean }) {
  const { t } = useWords('notices')
  const { read } = useReading()
  const { id, subject, body, link, createdAt, readAt } = line
  const weight = readAt ? undefined : 'bold'
  return (
    <Flex justifyContent="space-between" alignItems="flex-start" gap={3}>
      <Box>
        {link ? (
          <Typography tag={Link} to={link} fontWeight={weight} textColor="primary600" onClick={() => void read(id)}>
            {subject}
          </Typography>
        ) : (
          <Typography fontWeight={weight}>{subject}</Typography>
        )}
        {whole ? (
          <Typography tag="p" style={{ whiteSpace: 'pre-wrap' }}>
            {body}
          </Typography>
        ) : null}
        <Typography tag="p" variant="pi" textColor="neutral600">
          {inBeijing(createdAt)}
        </Typography>
      </Box>
      {whole && !readAt ? (
        <Button size="S" variant="tertiary" onClick={() => void read(id)}>
          {t('inbox.read')}
        </Button>
      ) : null}
    </Flex>
  )
}
