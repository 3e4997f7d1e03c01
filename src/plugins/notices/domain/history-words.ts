import { l } from '../../../shared/pure/schema'

/** Labels of history lines that verbs of this plugin write outside flows. */
export const HISTORY_WORDS = {
  reset: l('恢复默认', 'Reset to the default'),
  resend: l('重新发送', 'Sent again'),
  clear: l('恢复使用', 'Usable again'),
}

declare module '../../../shared/pure/record-words' {
  interface RecordWords {
    notices: typeof HISTORY_WORDS
  }
}
