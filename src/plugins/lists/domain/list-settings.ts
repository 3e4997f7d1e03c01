import type { Settings } from '../../../shared/pure/setting'
import { l } from '../../../shared/pure/schema'

/** Settings for points on lists and objections that the policy leaves open: RULES section 7. */
export const LIST_SETTINGS = {
  objectionDays: {
    code: 'S31',
    label: l('名单公示期（工作日，0为不公示）', 'Working days a list is open to objections, 0 for none'),
    type: 'integer',
    default: 5,
    min: 0,
    max: 60,
    clause: '三(一)、三(二)3',
  },
  objectionAnswerDays: {
    code: 'S31',
    label: l('答复异议的期限（工作日）', 'Working days to answer an objection'),
    type: 'integer',
    default: 10,
    min: 1,
    max: 60,
    clause: '三(一)、三(二)3',
  },
  objectionsOnline: {
    code: 'S31',
    label: l('任何人可在网上提出异议', 'Anybody may object on line'),
    type: 'boolean',
    default: true,
    clause: '三(一)、三(二)3',
  },
  objectionContact: {
    code: 'S31',
    label: l('公示所列地址、电话、邮箱', 'Address, telephone and mailbox in the announcement of an objection period'),
    hint: l(
      '原样写入公示，供社会公众书面反映异议；留空的，公示只写网上提交。',
      'Printed in the announcement for objections in writing; when empty it names the platform only.',
    ),
    type: 'text',
    default: '',
    max: 500,
    check: () => undefined,
    clause: '三(一)、三(二)3',
  },
  objectionFiles: {
    code: 'S31',
    label: l('每件异议最多可附文件数', 'Files that an objection may carry'),
    type: 'integer',
    default: 5,
    min: 0,
    max: 20,
  },
  objectionFilesDailyMb: {
    code: 'S31',
    label: l('全部异议材料24小时内总量上限（MB）', 'Evidence of all objections within 24 hours (MB)'),
    type: 'integer',
    default: 500,
    min: 1,
    max: 10_000,
  },
} as const satisfies Settings

/** How the public may object (S31). */
export interface ObjectionChannels {
  online: boolean
  /** Address, telephone and mailbox of the province; empty when not given. */
  contact: string
}

export const channelsOf = (settings: { objectionsOnline: boolean; objectionContact: string }): ObjectionChannels => ({
  online: settings.objectionsOnline,
  contact: settings.objectionContact.trim(),
})
