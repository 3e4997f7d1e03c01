import { l } from '../../../shared/pure/schema'

/** Labels of history lines that verbs of this plugin write outside flows. */
export const HISTORY_WORDS = {
  revise: l('修订', 'Revised'),
}

declare module '../../../shared/pure/record-words' {
  interface RecordWords {
    forms: typeof HISTORY_WORDS
  }
}
