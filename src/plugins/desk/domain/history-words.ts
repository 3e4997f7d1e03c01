import { l } from '../../../shared/pure/schema'

/** Labels of history lines that verbs of this plugin write outside flows. */
export const HISTORY_WORDS = {
  appoint: l('指定', 'Appointed'),
  run: l('立即运行', 'Run'),
  retry: l('重试', 'Retried'),
}

declare module '../../../shared/pure/record-words' {
  interface RecordWords {
    desk: typeof HISTORY_WORDS
  }
}
