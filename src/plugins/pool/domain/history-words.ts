import { l } from '../../../shared/pure/schema'

/** Labels of history lines that verbs of this plugin write outside flows. */
export const HISTORY_WORDS = {
  admit: l('入选', 'Admitted'),
}

declare module '../../../shared/pure/record-words' {
  interface RecordWords {
    pool: typeof HISTORY_WORDS
  }
}
