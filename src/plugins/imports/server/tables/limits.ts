import type { UnpackLimits } from '../../../../shared/server/files/zip'

export interface ImportLimits extends UnpackLimits {
  maxBytes: number
  maxRows: number
  maxColumns: number
  maxSheets: number
  /** Filled cells over all sheets; also shared strings. */
  maxCells: number
  /** Cells read, including blank formatted ones. */
  maxCellsRead: number
}

const MB = 1024 * 1024

export const IMPORT_LIMITS: ImportLimits = {
  maxBytes: 10 * MB,
  maxRows: 20_000,
  maxColumns: 200,
  maxSheets: 100,
  maxCells: 1_500_000,
  maxCellsRead: 6_000_000,
  maxUnpackedBytes: 100 * MB,
  maxRatio: 200,
}
