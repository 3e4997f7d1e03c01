import { KINDS } from '../domain/file-kind'
import { SCANS, type Scan } from '../domain/file-words'

/** A row of private files, by attribute names. */
export interface PrivateFile {
  documentId: string
  name: string
  purpose: string
  mime: string
  size: number
  sha256: string
  cityCode: string | null
  creditCode: string | null
  accountId: number | null
  uploadedBy: string
  uploadedAt: Date | string
  storage: string
  scan: Scan
  scanFinding: string | null
  scanEngine: string | null
  scannedAt: Date | string | null
}

/** How people call the kind of content, and whether a browser shows it without running anything. */
function kindOf(mime: string): { kind: string; inline: boolean } {
  const [name, kind] = Object.entries(KINDS).find(([, one]) => one.mime === mime) ?? []
  return { kind: name?.toUpperCase() ?? mime, inline: kind?.inline ?? false }
}

/** What readers of a file get to know about it. */
export const described = (file: PrivateFile) => ({
  documentId: file.documentId,
  name: file.name,
  purpose: file.purpose,
  mime: file.mime,
  ...kindOf(file.mime),
  size: file.size,
  sha256: file.sha256,
  cityCode: file.cityCode,
  uploadedBy: file.uploadedBy,
  uploadedAt: file.uploadedAt,
  scan: file.scan,
  scanLabel: SCANS[file.scan],
  scanFinding: file.scanFinding,
  scannedAt: file.scannedAt,
})
