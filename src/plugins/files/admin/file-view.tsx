import { useNotification } from '@strapi/admin/strapi-admin'
import { Badge, Button, Flex, Typography } from '@strapi/design-system'
import type { Label } from '../../../shared/pure/workflow'
import { useStaffApi, useStaffData, type StaffError } from '../../../shared/admin/api'
import { saveAs } from '../../../shared/admin/save-as'
import { useWords } from '../../../shared/admin/words'

type Scan = 'pending' | 'clean' | 'infected' | 'unscanned' | 'failed'

interface About {
  documentId: string
  name: string
  mime: string
  kind: string
  /** Can be shown in the browser without executing anything. */
  inline: boolean
  size: number
  scan: Scan
  scanLabel: Label
}

const TONES: Record<Scan, 'success' | 'danger' | 'secondary'> = {
  clean: 'success',
  infected: 'danger',
  failed: 'danger',
  pending: 'secondary',
  unscanned: 'secondary',
}
const READABLE: readonly Scan[] = ['clean', 'unscanned']

/** A private file, with its name and a link if the reader may open it. */
export function PrivateFile({ documentId }: { documentId: string }) {
  const { t, say } = useWords('files')
  const { data: file, error } = useStaffData<About>(`/files/${encodeURIComponent(documentId)}/about`)
  if (error) return <Typography textColor="danger600">{t('gone', { message: error.message })}</Typography>
  if (!file) return <Typography textColor="neutral600">{t('loading')}</Typography>
  const tone = TONES[file.scan]
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography style={{ overflowWrap: 'anywhere' }}>{file.name}</Typography>
      <Flex gap={2} wrap="wrap">
        <Typography variant="pi" textColor="neutral600">
          {file.kind} · {sizeOf(file.size)}
        </Typography>
        <Badge backgroundColor={`${tone}100`} textColor={`${tone}700`}>
          {say(file.scanLabel)}
        </Badge>
      </Flex>
      {READABLE.includes(file.scan) ? <OpenButton file={file} /> : null}
    </Flex>
  )
}

function OpenButton({ file }: { file: About }) {
  const api = useStaffApi()
  const { t } = useWords('files')
  const { toggleNotification } = useNotification()
  const open = () => {
    // Open the window within the click handler: opened after the response, it would be blocked as a pop-up.
    const tab = file.inline ? window.open('', '_blank') : null
    api.download(`/files/${encodeURIComponent(file.documentId)}`).then(
      (blob) => show(blob, file, tab),
      (error: StaffError) => {
        tab?.close()
        toggleNotification({ type: 'danger', message: error.message })
      },
    )
  }
  return (
    <Button variant="secondary" size="S" onClick={open}>
      {t(file.inline ? 'open' : 'save')}
    </Button>
  )
}

/** A blob URL has the panel's origin, so only types that execute nothing are opened; others are downloaded. */
function show(blob: Blob, { name, mime, inline }: About, tab: Window | null): void {
  if (!tab || !inline) return saveAs(blob, name)
  // The type detected by the server, not the response header.
  const address = URL.createObjectURL(new Blob([blob], { type: mime }))
  tab.opener = null
  tab.location.replace(address)
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
