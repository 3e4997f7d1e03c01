import { l } from '../../../shared/pure/schema'

/** Labels of history lines that verbs of this plugin write outside flows. */
export const HISTORY_WORDS = {
  name: l('报送', 'Named'),
  freeze: l('锁定上报', 'Frozen'),
}

declare module '../../../shared/pure/record-words' {
  interface RecordWords {
    filing: typeof HISTORY_WORDS
  }
}
