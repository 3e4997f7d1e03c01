import { Layouts, Page } from '@strapi/admin/strapi-admin'
import { Flex, Loader, Typography } from '@strapi/design-system'
import { Link, useSearchParams } from 'react-router-dom'
import { BackButton } from '../../../../shared/admin/back-button'
import { useStaffData } from '../../../../shared/admin/api'
import { Section } from '../../../../shared/admin/section'
import { useWords } from '../../../../shared/admin/words'
import type { Determination } from '../../domain/determination'
import type { BatchProgress } from '../../domain/progress/batch-progress'
import { BATCH_KIND_LABELS } from '../../../filing/contract'
import { determinationAddress } from '../progress/steps'
import { ListsSection } from './lists-section'
import { PilotDetermination } from './pilot-determination'
import { ProviderDetermination } from './provider-determination'

const READS_DRAWS = [{ action: 'plugin::content-manager.explorer.read', subject: 'plugin::experts.panel-draw' }]

/** Determining the lists of a batch: conclusions, results, and a preview of the lists. */
export default function DeterminationPage() {
  const { t } = useWords('lists')
  const [params, setParams] = useSearchParams()
  const batch = params.get('batch')
  return (
    <Page.Protect permissions={READS_DRAWS}>
      <Page.Title>{t('determine.menu')}</Page.Title>
      {batch ? <OfBatch key={batch} id={batch} onBack={() => setParams({})} /> : <ChooseBatch />}
    </Page.Protect>
  )
}

function ChooseBatch() {
  const { say, t } = useWords('lists')
  const { data, error } = useStaffData<BatchProgress[]>('/lists/batch-progress')
  return (
    <>
      <Layouts.Header title={t('determine.menu')} subtitle={t('determine.choose')} />
      <Layouts.Content>
        {error ? <Typography textColor="danger600">{error.message}</Typography> : null}
        {!data && !error ? <Loader>{t('loading')}</Loader> : null}
        {data?.length === 0 ? <Typography>{t('batches.none')}</Typography> : null}
        <Flex direction="column" alignItems="stretch" gap={4}>
          {data?.map(({ documentId, name, kind, counts, reviewed }) => (
            <Section key={documentId} title={name} aside={<Typography>{say(BATCH_KIND_LABELS[kind])}</Typography>}>
              <Typography tag={Link} to={determinationAddress(documentId)} textColor="primary600">
                {t(kind === 'provider' ? 'determine.readyApplications' : 'determine.readyDemands', {
                  count: kind === 'provider' ? (counts.concluded ?? 0) : reviewed,
                })}
              </Typography>
            </Section>
          ))}
        </Flex>
      </Layouts.Content>
    </>
  )
}

function OfBatch({ id, onBack }: { id: string; onBack: () => void }) {
  const { t } = useWords('lists')
  const { data, error } = useStaffData<Determination>(`/lists/batches/${encodeURIComponent(id)}/determination`)
  return (
    <>
      <Layouts.Header
        title={data ? t('determine.of', { name: data.batch.name }) : t('determine.menu')}
        subtitle={data ? t(`determine.about-${data.batch.kind}`) : undefined}
        navigationAction={<BackButton onClick={onBack}>{t('determine.back')}</BackButton>}
      />
      <Layouts.Content>
        {error ? <Typography textColor="danger600">{error.message}</Typography> : null}
        {!data && !error ? <Loader>{t('loading')}</Loader> : null}
        {data ? (
          <Flex direction="column" alignItems="stretch" gap={5}>
            <ListsSection lists={data.lists} />
            {data.batch.kind === 'provider' ? (
              <ProviderDetermination data={data} />
            ) : (
              <PilotDetermination data={data} />
            )}
          </Flex>
        ) : null}
      </Layouts.Content>
    </>
  )
}
