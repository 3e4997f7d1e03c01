import { l } from '../../../shared/pure/schema'

/** Labels of history lines that verbs of this plugin write outside flows. */
export const HISTORY_WORDS = {
  import: l('批量导入', 'Imported'),
}

declare module '../../../shared/pure/record-words' {
  interface RecordWords {
    imports: typeof HISTORY_WORDS
  }
}
