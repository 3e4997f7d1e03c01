import type { Scan } from '../domain/file-words'

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

/** What readers of a file get to know about it. */
export const described = (file: PrivateFile) => ({
  documentId: file.documentId,
  name: file.name,
  purpose: file.purpose,
  mime: file.mime,
  size: file.size,
  sha256: file.sha256,
  cityCode: file.cityCode,
  uploadedBy: file.uploadedBy,
  uploadedAt: file.uploadedAt,
  scan: file.scan,
  scanFinding: file.scanFinding,
  scannedAt: file.scannedAt,
})
