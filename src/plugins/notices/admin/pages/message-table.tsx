import { Badge, Box, Button, Flex, Td, Tr, Typography } from '@strapi/design-system'
import { HeadedTable } from '../../../../shared/admin/headed-table'
import { inBeijing } from '../../../../shared/admin/beijing'
import type { Label } from '../../../../shared/pure/workflow'
import { NONE } from '../../../../shared/admin/format'
import { useWords } from '../../../../shared/admin/words'
import { ANSWERS, CHANNELS, MESSAGE_STATES, REMEDIES, type MessageState } from '../../domain/message-words'
import type { MessageLine, NoticeLabels } from './use-messages'

const COLUMNS = ['at', 'to', 'subject', 'state', 'outcome', 'open'] as const

const TONES: Record<MessageState, string> = {
  queued: 'primary',
  held: 'neutral',
  sent: 'success',
  shown: 'success',
  failed: 'danger',
  undeliverable: 'warning',
}

interface Props {
  lines: MessageLine[]
  notices: NoticeLabels
  onOpen: (id: string) => void
}

export function MessageTable({ lines, notices, onOpen }: Props) {
  const { t } = useWords('notices')
  return (
    <HeadedTable heads={COLUMNS.map((column) => t(`outbox.${column}`))} count={lines.length}>
      {lines.map((line) => (
        <Line key={line.id} line={line} label={notices[line.notice]} onOpen={() => onOpen(line.id)} />
      ))}
    </HeadedTable>
  )
}

function Line({ line, label, onOpen }: { line: MessageLine; label: Label | undefined; onOpen: () => void }) {
  const { say, t } = useWords('notices')
  return (
    <Tr>
      <Two first={inBeijing(line.createdAt)} second={say(CHANNELS[line.channel])} />
      <Two first={line.recipientName} second={line.channel === 'mail' ? (line.address ?? NONE) : ''} />
      <Two first={line.subject} second={say(label)} />
      <Td>
        <StateBadge state={line.state} />
      </Td>
      <Outcome line={line} />
      <Td>
        <Button variant="tertiary" size="S" onClick={onOpen}>
          {t('outbox.open')}
        </Button>
      </Td>
    </Tr>
  )
}

export function StateBadge({ state }: { state: MessageState }) {
  const { say } = useWords('notices')
  const tone = TONES[state]
  const [background, text] = tone === 'neutral' ? ['neutral150', 'neutral700'] : [`${tone}100`, `${tone}700`]
  return (
    <Badge backgroundColor={background as 'neutral150'} textColor={text as 'neutral700'}>
      {say(MESSAGE_STATES[state])}
    </Badge>
  )
}

/** What became of the last try, and who can do what about it. */
function Outcome({ line: { answer, state, attempts } }: { line: MessageLine }) {
  const { say, t } = useWords('notices')
  const tries = attempts > 1 ? t('outbox.tries', { attempts }) : ''
  const first = answer ? `${say(ANSWERS[answer])}${tries}` : NONE
  return <Two first={first} second={!answer || state === 'sent' ? '' : say(REMEDIES[answer])} />
}

const wrapped = { whiteSpace: 'normal', overflowWrap: 'anywhere' } as const

const Two = ({ first, second = '' }: { first: string; second?: string }) => (
  <Td>
    <Flex direction="column" alignItems="flex-start">
      <Box maxWidth="26rem">
        <Typography style={wrapped}>{first}</Typography>
      </Box>
      {second ? (
        <Box maxWidth="26rem">
          <Typography variant="pi" textColor="neutral600" style={wrapped}>
            {second}
          </Typography>
        </Box>
      ) : null}
    </Flex>
  </Td>
)
