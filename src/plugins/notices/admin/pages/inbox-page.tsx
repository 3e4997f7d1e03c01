import { Layouts, Page } from '@strapi/admin/strapi-admin'
import { Box, Button, Flex, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { useWords } from '../../../../shared/admin/words'
import { InboxEntry } from './inbox-entry'
import { PreferencesForm } from './preferences-form'
import { useInbox, useReading } from './use-inbox'

const PAGE = 25

export default function InboxPage() {
  const { t } = useWords('notices')
  const { readAll } = useReading()
  return (
    <>
      <Page.Title>{t('inbox.title')}</Page.Title>
      <Layouts.Header
        title={t('inbox.title')}
        subtitle={t('inbox.about')}
        primaryAction={<Button onClick={() => void readAll()}>{t('inbox.readAll')}</Button>}
      />
      <Layouts.Content>
        <InboxMessages />
        <PreferencesForm />
      </Layouts.Content>
    </>
  )
}

function InboxMessages() {
  const { t } = useWords('notices')
  const [page, setPage] = useState(1)
  const { data, error } = useInbox(page, PAGE)
  if (error) return <Typography textColor="danger600">{error.message}</Typography>
  if (!data) return <Page.Loading />
  if (data.length === 0 && page === 1) return <Typography>{t('inbox.none')}</Typography>
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {data.map((line) => (
        <Box key={line.id} background="neutral0" padding={4} hasRadius shadow="tableShadow">
          <InboxEntry line={line} whole />
        </Box>
      ))}
      <Flex gap={2}>
        <Button variant="tertiary" disabled={page === 1} onClick={() => setPage(page - 1)}>
          {t('inbox.newer')}
        </Button>
        <Button variant="tertiary" disabled={data.length < PAGE} onClick={() => setPage(page + 1)}>
          {t('inbox.older')}
        </Button>
      </Flex>
    </Flex>
  )
}
