import type { Setting, Settings } from '../../../shared/pure/setting'
import { l } from '../../../shared/pure/schema'

/** Limit on records of all kinds, so that no organisation fills the database. */
export const RECORD_SETTINGS = {
  recordsPerDay: {
    code: 'A35',
    label: l('每家单位24小时内新建各类记录的上限（条）', 'Records of all kinds an organisation begins within 24 hours'),
    type: 'integer',
    default: 300,
    min: 10,
    max: 10_000,
  },
} as const satisfies Settings

/** Limit on labels that await their city. */
export const MOST_DECLARED_LABELS = {
  code: 'A33',
  label: l('每家企业待确认的企业称号上限（条）', 'Labels of an enterprise that await its city'),
  type: 'integer',
  default: 30,
  min: 1,
  max: 500,
} as const satisfies Setting

/** Limit on invitations of members. */
export const MOST_OPEN_INVITATIONS = {
  code: 'A34',
  label: l('每家单位未使用的成员邀请上限（条）', 'Open invitations of members of an organisation'),
  type: 'integer',
  default: 20,
  min: 1,
  max: 200,
} as const satisfies Setting
