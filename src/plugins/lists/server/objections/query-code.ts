import { createHash, randomInt } from 'node:crypto'

/** Without what is misread on paper or on the telephone. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 12

/** The code by which somebody asks how his objection stands; only its digest is stored. */
export const newQueryCode = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** However it was typed: letters of either size, with spaces or dashes. */
export const digestOfCode = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[\s-]+/g, ''))
    .digest('hex')
