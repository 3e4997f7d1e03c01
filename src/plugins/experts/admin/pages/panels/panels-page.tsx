import { Layouts, Page } from '@strapi/admin/strapi-admin'
import { Button, Loader, Typography } from '@strapi/design-system'
import { useSearchParams } from 'react-router-dom'
import { useStaffData } from '../../../../../shared/admin/api'
import { useWords } from '../../../../../shared/admin/words'
import type { PanelLine } from '../../../domain/panel-views'
import { NewPanel } from './new-panel'
import { PanelTable } from './panel-table'
import { PanelPage } from './panel-page'
import { useComposes } from './use-panel'

const READS_DRAWS = [{ action: 'plugin::content-manager.explorer.read', subject: 'plugin::experts.panel-draw' }]

/** All panels, a new one, or the one that is open. */
export default function PanelsPage() {
  const { t } = useWords('experts')
  return (
    <Page.Protect permissions={READS_DRAWS}>
      <Page.Title>{t('panels.menu')}</Page.Title>
      <Shown />
    </Page.Protect>
  )
}

function Shown() {
  const [params, setParams] = useSearchParams()
  const panel = params.get('panel')
  const kind = params.get('new')
  const show = (documentId?: string) => setParams(documentId ? { panel: documentId } : {})
  if (panel) return <PanelPage key={panel} documentId={panel} onBack={() => show()} />
  if (kind) return <NewPanel kind={kind} batch={params.get('batch') ?? ''} onMade={show} onBack={() => show()} />
  return <AllPanels onNew={() => setParams({ new: 'provider' })} />
}

function AllPanels({ onNew }: { onNew: () => void }) {
  const { t } = useWords('experts')
  const { data, error } = useStaffData<PanelLine[]>('/experts/panels')
  const composes = useComposes()
  return (
    <>
      <Layouts.Header
        title={t('panels.menu')}
        subtitle={t('panels.about')}
        primaryAction={composes ? <Button onClick={onNew}>{t('panels.new')}</Button> : undefined}
      />
      <Layouts.Content>
        {error ? <Typography textColor="danger600">{error.message}</Typography> : null}
        {!data && !error ? <Loader>{t('progress.loading')}</Loader> : null}
        {data?.length === 0 ? <Typography>{t('panels.none')}</Typography> : null}
        {data && data.length > 0 ? <PanelTable panels={data} /> : null}
      </Layouts.Content>
    </>
  )
}
