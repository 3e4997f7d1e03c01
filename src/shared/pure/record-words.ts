import { l } from './schema'

/** Labels of history lines outside flows that triggers write, and of actions that many plugins share. */
export const COMMON_WORDS = {
  create: l('新建', 'Created'),
  edit: l('修改', 'Edited'),
  delete: l('删除', 'Deleted'),
  save: l('自行修改', 'Changed by its owner'),
  change: l('更改', 'Changed'),
  correct: l('更正', 'Corrected'),
  withdraw: l('撤回', 'Withdrawn'),
  invite: l('邀请', 'Invited'),
}

/** Owner -> labels of its actions outside flows. Plugins add theirs by declaration merging. */
export interface RecordWords {
  kernel: typeof COMMON_WORDS
}

/** Actions of history lines outside flows: of verbs that create rows, or change rows without a flow. */
export type RecordAction = { [Owner in keyof RecordWords]: keyof RecordWords[Owner] & string }[keyof RecordWords]
