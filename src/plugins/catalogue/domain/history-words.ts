import { l } from '../../../shared/pure/schema'

/** Labels of history lines that verbs of this plugin write outside flows. */
export const HISTORY_WORDS = {
  list: l('上架', 'Listed'),
}

declare module '../../../shared/pure/record-words' {
  interface RecordWords {
    catalogue: typeof HISTORY_WORDS
  }
}
