import type { Settings } from '../../../shared/pure/setting'
import { l } from '../../../shared/pure/schema'

/** Limits on records that an organisation may create, so that nobody fills the database. */
export const RECORD_SETTINGS = {
  mostDraftDemands: {
    code: 'A30',
    label: l('每家企业最多保留的需求草稿（项）', 'Draft demands of an enterprise at a time'),
    type: 'integer',
    default: 20,
    min: 1,
    max: 500,
  },
  mostProducts: {
    code: 'A31',
    label: l('每家服务商最多维护的产品、解决方案和服务（个）', 'Products, solutions and services of a provider'),
    type: 'integer',
    default: 200,
    min: 1,
    max: 5000,
  },
  mostCaseStudies: {
    code: 'A32',
    label: l('每家服务商最多维护的案例（件）', 'Case studies of a provider'),
    type: 'integer',
    default: 200,
    min: 1,
    max: 5000,
  },
  mostDeclaredLabels: {
    code: 'A33',
    label: l('每家企业待确认的企业称号上限（条）', 'Labels of an enterprise that await its city'),
    type: 'integer',
    default: 30,
    min: 1,
    max: 500,
  },
  mostOpenInvitations: {
    code: 'A34',
    label: l('每家单位未使用的成员邀请上限（条）', 'Open invitations of members of an organisation'),
    type: 'integer',
    default: 20,
    min: 1,
    max: 200,
  },
  recordsPerDay: {
    code: 'A35',
    label: l('每家单位24小时内新建各类记录的上限（条）', 'Records of all kinds an organisation begins within 24 hours'),
    type: 'integer',
    default: 300,
    min: 10,
    max: 10_000,
  },
} as const satisfies Settings
