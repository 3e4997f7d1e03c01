import type { Label } from './workflow'

/**
 * Labels of history lines outside flows: changes written by triggers, and actions of verbs that create rows or change
 * rows without a flow.
 */
export const RECORD_WORDS = {
  create: { zh: '新建', en: 'Created' },
  edit: { zh: '修改', en: 'Edited' },
  delete: { zh: '删除', en: 'Deleted' },
  import: { zh: '批量导入', en: 'Imported' },
  declare: { zh: '企业申报', en: 'Declared' },
  determine: { zh: '确定', en: 'Determined' },
  appoint: { zh: '指定', en: 'Appointed' },
  name: { zh: '报送', en: 'Named' },
  invite: { zh: '邀请', en: 'Invited' },
  grant: { zh: '批准', en: 'Granted' },
  freeze: { zh: '锁定上报', en: 'Frozen' },
  propose: { zh: '提出移交', en: 'Proposed' },
  'carry-over': { zh: '转入本批次', en: 'Carried over' },
  register: { zh: '注册', en: 'Registered' },
  claim: { zh: '认领', en: 'Claimed' },
  assign: { zh: '分配', en: 'Assigned' },
  admit: { zh: '入选', en: 'Admitted' },
  receive: { zh: '收到', en: 'Received' },
  correct: { zh: '更正', en: 'Corrected' },
  list: { zh: '上架', en: 'Listed' },
  revise: { zh: '修订', en: 'Revised' },
  join: { zh: '加入', en: 'Joined' },
  leave: { zh: '退出', en: 'Left' },
  remove: { zh: '移出', en: 'Removed' },
  displace: { zh: '被认领人取代', en: 'Displaced by a claim' },
  lapse: { zh: '逾期失效', en: 'Lapsed' },
  'hand-over': { zh: '移交管理员', en: 'Handed over' },
  block: { zh: '停用', en: 'Blocked' },
  unblock: { zh: '恢复', en: 'Unblocked' },
  verify: { zh: '主体核验通过', en: 'Verified' },
  save: { zh: '自行修改', en: 'Changed by its owner' },
  upload: { zh: '上传', en: 'Uploaded' },
  withdraw: { zh: '撤回', en: 'Withdrawn' },
  send: { zh: '发送', en: 'Sent' },
  change: { zh: '更改', en: 'Changed' },
  reset: { zh: '恢复默认', en: 'Reset to the default' },
  run: { zh: '立即运行', en: 'Run' },
  retry: { zh: '重试', en: 'Retried' },
  resend: { zh: '重新发送', en: 'Sent again' },
  clear: { zh: '恢复使用', en: 'Usable again' },
} as const satisfies Record<string, Label>

/** Actions of history lines outside flows. */
export type RecordAction = keyof typeof RECORD_WORDS

/** Label of an action outside a flow, if known. */
export const recordWord = (action: string): Label | undefined =>
  Object.hasOwn(RECORD_WORDS, action) ? RECORD_WORDS[action as RecordAction] : undefined
