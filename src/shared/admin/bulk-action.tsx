import type { BulkActionComponent, BulkActionComponentProps } from '@strapi/content-manager/strapi-admin'
import { useTable } from '@strapi/admin/strapi-admin'
import { CheckCircle } from '@strapi/icons'
import { BulkDialog } from './bulk-dialog'
import { flowPathOf, typeOf } from './types'
import { useStaffData } from './api'
import type { Offer } from './act'
import { useRefresh } from './refresh'
import { KERNEL, useWords } from './words'

/** One action for many rows. The rows are refreshed when the dialog closes: refetching them clears the selection. */
export const ProcedureBulkAction: BulkActionComponent = ({ model, documents }: BulkActionComponentProps) => {
  const { t } = useWords(KERNEL)
  const path = flowPathOf(model)
  const { data } = useStaffData<Offer[]>(path ? `${path}/offers` : undefined)
  const selectRow = useTable('ProcedureBulkAction', (state) => state.selectRow)
  const refresh = useRefresh()
  const offers = data?.filter((offer) => offer.bulk) ?? []
  if (!path || offers.length === 0) return null
  const main = typeOf(model)?.pluginOptions.main ?? ''
  const rows = documents.map((document) => ({
    documentId: document.documentId,
    title: String(document[main] ?? ''),
    state: String(document.state ?? ''),
  }))
  const finish = () => {
    selectRow([])
    refresh()
  }
  return {
    label: t('bulk.button', { count: rows.length }),
    icon: <CheckCircle />,
    variant: 'default',
    dialog: {
      type: 'modal',
      title: t('bulk.title', { count: rows.length }),
      content: ({ onClose }: { onClose: () => void }) => (
        <BulkDialog uid={model} path={path} offers={offers} rows={rows} onClose={onClose} onDone={finish} />
      ),
    },
  }
}
