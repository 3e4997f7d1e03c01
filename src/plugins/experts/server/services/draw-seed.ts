import { randomBytes } from 'node:crypto'

/** R10: 128 bits of the system's entropy as 32 hex digits; recorded, so that the draw can be repeated. */
export const newDrawSeed = (): string => randomBytes(16).toString('hex')
