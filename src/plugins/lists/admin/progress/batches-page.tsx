import { Layouts, Page } from '@strapi/admin/strapi-admin'
import { Flex, Loader, Typography } from '@strapi/design-system'
import { useStaffData } from '../../../../shared/admin/api'
import { useWords } from '../../../../shared/admin/words'
import type { BatchProgress } from '../../domain/progress/batch-progress'
import { BatchCard } from './batch-card'

const READS_DRAWS = [{ action: 'plugin::content-manager.explorer.read', subject: 'plugin::experts.panel-draw' }]

/** Progress of every batch and the province's next steps; open batches first. */
export default function BatchesPage() {
  const { t } = useWords('lists')
  return (
    <Page.Protect permissions={READS_DRAWS}>
      <Page.Title>{t('batches.menu')}</Page.Title>
      <Layouts.Header title={t('batches.menu')} subtitle={t('batches.about')} />
      <Layouts.Content>
        <Batches />
      </Layouts.Content>
    </Page.Protect>
  )
}

function Batches() {
  const { t } = useWords('lists')
  const { data, meta, error } = useStaffData<BatchProgress[]>('/lists/batch-progress')
  if (error) return <Typography textColor="danger600">{error.message}</Typography>
  if (!data) return <Loader>{t('loading')}</Loader>
  if (data.length === 0) return <Typography>{t('batches.none')}</Typography>
  // The server's clock: the computer's may be wrong.
  const now = new Date(String(meta?.now))
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {data.map((batch) => (
        <BatchCard key={batch.documentId} batch={batch} now={now} />
      ))}
    </Flex>
  )
}
