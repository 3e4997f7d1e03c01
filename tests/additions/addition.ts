/** A change of one file: text put in the place of another that stands there once, or a new file. */
export type Edit = { file: string; find: string; put: string } | { file: string; create: string }

/** Something really added to the sources, in a copy of them: proves the table "One change, one place" of the README. */
export interface Addition {
  /** As the table calls it. */
  to: string
  /** All that is written by hand. */
  edits: readonly Edit[]
  /** What `npm run docs` or `npm run types` writes and other files need: not counted. */
  generated?: readonly Edit[]
  /** What must follow by itself: expressions of a pure test, each true in the copy and not without the addition. */
  proof: string
}

/** Puts `text` behind what stands in the file once. */
export const behind = (file: string, find: string, text: string): Edit => ({ file, find, put: find + text })

export const filesOf = ({ edits }: Addition): string[] => [...new Set(edits.map(({ file }) => file))]
