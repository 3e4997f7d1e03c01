import { Widget } from '@strapi/admin/strapi-admin'
import { Flex, Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { useWords } from '../../../../shared/admin/words'
import { InboxEntry } from './inbox-entry'
import { useInbox } from './use-inbox'

const FEW = 5

/** The newest messages, unread first, each with the row that it is about. */
export function InboxWidget() {
  const { t } = useWords('notices')
  const { data, error } = useInbox(1, FEW)
  if (error) return <Widget.Error>{error.message}</Widget.Error>
  if (!data) return <Widget.Loading>{t('inbox.loading')}</Widget.Loading>
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {data.length === 0 ? <Typography textColor="neutral600">{t('inbox.none')}</Typography> : null}
      {data.map((line) => (
        <InboxEntry key={line.id} line={line} />
      ))}
      <Typography tag={Link} to="/messages" textColor="primary600">
        {t('inbox.all')}
      </Typography>
    </Flex>
  )
}
