import type { UnpackLimits } from './zip'

export interface ImportLimits extends UnpackLimits {
  maxBytes: number
  maxRows: number
  maxColumns: number
}

const MB = 1024 * 1024

export const IMPORT_LIMITS: ImportLimits = {
  maxBytes: 10 * MB,
  maxRows: 20_000,
  maxColumns: 200,
  maxUnpackedBytes: 100 * MB,
  maxRatio: 200,
}
