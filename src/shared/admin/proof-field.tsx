import { useNotification } from '@strapi/admin/strapi-admin'
import { Button } from '@strapi/design-system'
import { useStaffApi, type StaffError } from './api'
import { saveAs } from './save-as'
import { useWords } from './words'

const ENDINGS: Record<string, string> = { 'application/pdf': '.pdf', 'image/png': '.png', 'image/jpeg': '.jpg' }

/** A private file, handed out by the route that asks who may see it. */
export function ProofLink({ documentId, label }: { documentId: string; label: string }) {
  const api = useStaffApi()
  const { t } = useWords()
  const { toggleNotification } = useNotification()
  const open = () =>
    api.download(`/desk/files/${documentId}`).then(
      (blob) => saveAs(blob, `${label}${ENDINGS[blob.type] ?? ''}`),
      (error: StaffError) => toggleNotification({ type: 'danger', message: error.message }),
    )
  return (
    <Button variant="secondary" size="S" onClick={() => void open()}>
      {t('file.open')}
    </Button>
  )
}
