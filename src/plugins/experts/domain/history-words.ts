import { l } from '../../../shared/pure/schema'

/** Labels of history lines that verbs of this plugin write outside flows. */
export const HISTORY_WORDS = {
  assign: l('分配', 'Assigned'),
}

declare module '../../../shared/pure/record-words' {
  interface RecordWords {
    experts: typeof HISTORY_WORDS
  }
}
