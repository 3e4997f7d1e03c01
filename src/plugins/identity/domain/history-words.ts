import { l } from '../../../shared/pure/schema'

/** Labels of history lines that verbs of this plugin write outside flows. */
export const HISTORY_WORDS = {
  block: l('停用', 'Blocked'),
  unblock: l('恢复', 'Unblocked'),
}

declare module '../../../shared/pure/record-words' {
  interface RecordWords {
    identity: typeof HISTORY_WORDS
  }
}
