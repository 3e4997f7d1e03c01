import { Layouts, Page } from '@strapi/admin/strapi-admin'
import { Box, Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { useWords } from '../../../../shared/admin/words'
import { MessageDialog } from './message-dialog'
import { MessageFilters } from './message-filters'
import { MessageTable } from './message-table'
import { useMessages, useNoticeLabels, type MessageFilter } from './use-messages'

export default function OutboxPage() {
  const { t } = useWords('notices')
  return (
    <Page.Protect permissions={[{ action: 'plugin::notices.messages.read', subject: null }]}>
      <Page.Title>{t('outbox.menu')}</Page.Title>
      <Layouts.Header title={t('outbox.menu')} subtitle={t('outbox.about')} />
      <Layouts.Content>
        <Outbox />
      </Layouts.Content>
    </Page.Protect>
  )
}

function Outbox() {
  const { t } = useWords('notices')
  const [filter, setFilter] = useState<MessageFilter>({ q: '', state: '', channel: '', notice: '' })
  const [opened, setOpened] = useState<string>()
  const notices = useNoticeLabels()
  const { lines, next, error, older, reload } = useMessages(filter)
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <MessageFilters filter={filter} notices={notices} onChange={setFilter} />
      {error ? <Typography textColor="danger600">{error.message}</Typography> : null}
      {!lines ? (
        <Page.Loading />
      ) : lines.length > 0 ? (
        <MessageTable lines={lines} notices={notices} onOpen={setOpened} />
      ) : (
        <EmptyStateLayout content={t(isAsked(filter) ? 'outbox.noneFound' : 'outbox.none')} />
      )}
      {next ? (
        <Box>
          <Button variant="tertiary" onClick={older}>
            {t('outbox.older')}
          </Button>
        </Box>
      ) : null}
      {opened ? <MessageDialog id={opened} onClose={() => setOpened(undefined)} onDone={reload} /> : null}
    </Flex>
  )
}

const isAsked = ({ q, state, channel, notice }: MessageFilter): boolean => Boolean(q || state || channel || notice)
