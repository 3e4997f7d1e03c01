import type { Settings } from '../../../shared/pure/setting'
import { l } from '../../../shared/pure/schema'

/** Settings for points on lists and objections that the policy leaves open: RULES section 7. */
export const LIST_SETTINGS = {
  objectionDays: {
    code: 'S31',
    label: l('名单公示期（工作日，0 为不公示）', 'Working days a list is open to objections, 0 for none'),
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
