/** A change of one file: a replacement of a text that occurs once, or a new file. */
export type Edit = { file: string; find: string; put: string } | { file: string; create: string }

/** A real addition to a copy of the sources. Verifies the README's table "One change, one place". */
export interface Addition {
  /** The name in that table. */
  to: string
  /** A new folder, counted as one. */
  folder?: string
  /** Edits made by hand. */
  edits: readonly Edit[]
  /** Output of `npm run docs` and `npm run types`; not counted. */
  generated?: readonly Edit[]
  /** The body of a test for what follows automatically. Must fail without the addition. */
  proof: string
}

/** Inserts `text` after a text that occurs once. */
export const behind = (file: string, find: string, text: string): Edit => ({ file, find, put: find + text })

/** What is touched: files, and the new folder. */
export const filesOf = ({ edits, folder }: Addition): string[] => [
  ...new Set(edits.map(({ file }) => (folder && file.startsWith(`${folder}/`) ? folder : file))),
]
