import { l } from '../../../shared/pure/schema'

/** Labels of history lines that verbs of this plugin write outside flows. */
export const HISTORY_WORDS = {
  determine: l('确定', 'Determined'),
  receive: l('收到', 'Received'),
}

declare module '../../../shared/pure/record-words' {
  interface RecordWords {
    lists: typeof HISTORY_WORDS
  }
}
