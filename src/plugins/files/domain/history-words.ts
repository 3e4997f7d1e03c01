import { l } from '../../../shared/pure/schema'

/** Labels of history lines that verbs of this plugin write outside flows. */
export const HISTORY_WORDS = {
  upload: l('上传', 'Uploaded'),
}

declare module '../../../shared/pure/record-words' {
  interface RecordWords {
    files: typeof HISTORY_WORDS
  }
}
