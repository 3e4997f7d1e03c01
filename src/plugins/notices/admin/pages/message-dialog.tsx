import { useRBAC } from '@strapi/admin/strapi-admin'
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { useStaffData } from '../../../../shared/admin/api'
import { inBeijing } from '../../../../shared/admin/beijing'
import { NONE } from '../../../../shared/admin/format'
import { useWords } from '../../../../shared/admin/words'
import { ANSWERS, FAILED_STATES } from '../../domain/message-words'
import { StateBadge } from './message-table'
import { ResendForm } from './resend-form'
import type { MessageLine } from './use-messages'

export interface MessageDetail extends MessageLine {
  body: string
  link: string | null
  messageId: string | null
  /** Where the recipient can be reached today. */
  addressNow: string | null
  resends: number
}

interface Props {
  id: string
  onClose: () => void
  onDone: () => void
}

const RESEND = [{ action: 'plugin::notices.messages.resend', subject: null }]

/** One message: what it says, what became of it, and the button that sends it again. */
export function MessageDialog({ id, onClose, onDone }: Props) {
  const { t } = useWords('notices')
  const { data, error } = useStaffData<MessageDetail>(`/notices/messages/${id}`)
  const { allowedActions } = useRBAC(RESEND)
  const [asked, setAsked] = useState(false)
  const isTrouble = data !== undefined && (FAILED_STATES as readonly string[]).includes(data.state)
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('outbox.close')}>
          <Modal.Title>{data?.subject ?? t('outbox.open')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {error ? <Typography textColor="danger600">{error.message}</Typography> : null}
          {data ? <Content message={data} /> : null}
          {data && asked ? (
            <ResendForm
              message={data}
              onDone={() => {
                onDone()
                onClose()
              }}
            />
          ) : null}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('outbox.close')}
          </Button>
          {isTrouble && allowedActions.canResend && !asked ? (
            <Button onClick={() => setAsked(true)}>{t('outbox.resend')}</Button>
          ) : null}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  )
}

function Content({ message }: { message: MessageDetail }) {
  const { say, t } = useWords('notices')
  const { answer, answerText, endedAt, createdAt, recipientName, address, attempts, messageId } = message
  const facts: [string, string | null][] = [
    ['to', [recipientName, address].filter(Boolean).join(' · ')],
    ['at', inBeijing(createdAt)],
    ['endedAt', endedAt && inBeijing(endedAt)],
    ['outcome', answer && say(ANSWERS[answer])],
    ['said', answerText],
    ['attempts', attempts > 0 ? String(attempts) : null],
    ['messageId', messageId],
  ]
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Box>
        <StateBadge state={message.state} />
      </Box>
      {facts.map(([name, value]) => (
        <Flex key={name} gap={3} alignItems="flex-start">
          <Box minWidth="10rem">
            <Typography textColor="neutral600">{t(`outbox.${name}`)}</Typography>
          </Box>
          <Typography style={{ overflowWrap: 'anywhere' }}>{value || NONE}</Typography>
        </Flex>
      ))}
      <Box background="neutral100" padding={4} hasRadius>
        <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{message.body}</Typography>
      </Box>
    </Flex>
  )
}
