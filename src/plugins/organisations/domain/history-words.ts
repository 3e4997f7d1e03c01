import { l } from '../../../shared/pure/schema'

/** Labels of history lines that verbs of this plugin write outside flows. */
export const HISTORY_WORDS = {
  declare: l('企业申报', 'Declared'),
  propose: l('提出移交', 'Proposed'),
  register: l('注册', 'Registered'),
  claim: l('认领', 'Claimed'),
  join: l('加入', 'Joined'),
  leave: l('退出', 'Left'),
  remove: l('移出', 'Removed'),
  displace: l('被认领人取代', 'Displaced by a claim'),
  lapse: l('逾期失效', 'Lapsed'),
  'hand-over': l('移交管理员', 'Handed over'),
  verify: l('主体核验通过', 'Verified'),
  send: l('发送', 'Sent'),
}

declare module '../../../shared/pure/record-words' {
  interface RecordWords {
    organisations: typeof HISTORY_WORDS
  }
}
