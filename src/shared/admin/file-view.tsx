import { fileView } from './file-views'

/** A private file, as the plugin that keeps it shows it. */
export function FileView({ documentId }: { documentId: string }) {
  const View = fileView()
  return View ? <View documentId={documentId} /> : null
}
