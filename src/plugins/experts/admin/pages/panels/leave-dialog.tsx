import { Loader, Modal, Typography } from '@strapi/design-system'
import type { RowActions } from '../../../../../shared/admin/act'
import { ActionDialog } from '../../../../../shared/admin/action-dialog'
import { useStaffData } from '../../../../../shared/admin/api'
import { useWords } from '../../../../../shared/admin/words'

export interface Leaving {
  action: 'replace' | 'exclude'
  /** His assignments on the panel. */
  ids: string[]
  name: string
}

const PATH = '/experts/assignment'

/** Removes an expert from all his assignments on a panel; each goes to the next reserve (R11). */
export function LeaveDialog({ leaving, onClose }: { leaving: Leaving; onClose: () => void }) {
  const { t } = useWords('experts')
  const { action, ids, name } = leaving
  const [first = '', ...others] = ids
  const { data, error } = useStaffData<RowActions>(`${PATH}/${first}/actions`)
  const offer = data?.actions.find((one) => one.name === action)
  if (data && offer)
    return (
      <ActionDialog
        path={PATH}
        documentId={first}
        version={data.version}
        title={t('members.about', { name, count: ids.length })}
        row={{}}
        offer={offer}
        others={others}
        onClose={onClose}
      />
    )
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <Modal.Body>
          {error || data ? (
            <Typography textColor="danger600">{error?.message ?? t('members.nothingLeft')}</Typography>
          ) : (
            <Loader>{t('progress.loading')}</Loader>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
