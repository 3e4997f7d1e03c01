import { l } from '../../../shared/pure/schema'
import type { Settings } from '../../../shared/pure/setting'
import { REVIEW_MODE_LABELS } from './words'

/** S34, and settings where the policy is silent. */
export const EXPERTS_SETTINGS = {
  panelSize: {
    code: 'S34',
    label: l('专家组人数', 'Members of a panel'),
    type: 'choice',
    default: '5',
    options: { '3': l('3 人', '3'), '5': l('5 人', '5'), '7': l('7 人', '7') },
    clause: '三(一)',
  },
  panelQuorum: {
    code: 'S34',
    label: l('有效评审的最低比例', 'Quorum'),
    type: 'choice',
    default: 'two-thirds',
    options: {
      'two-thirds': l('三分之二', 'Two thirds'),
      majority: l('过半数', 'More than half'),
      all: l('全部', 'All'),
    },
    clause: '三(一)',
  },
  passMark: {
    code: 'S34',
    label: l('推荐的最低平均分', 'Lowest mean of a recommendation'),
    type: 'integer',
    default: 60,
    min: 1,
    max: 100,
    clause: '三(一)',
  },
  mostSpread: {
    code: 'S34',
    label: l('最高分与最低分相差超过此值须合议', 'A greater spread asks for a discussion'),
    type: 'integer',
    default: 20,
    min: 0,
    max: 100,
    clause: '三(一)',
  },
  reviewMode: {
    code: 'S34',
    label: l('评审方式', 'Manner of review'),
    type: 'choice',
    default: 'named',
    options: REVIEW_MODE_LABELS,
    clause: '三(一)',
    hint: l(
      '匿名评审隐去页面文字、评分项和文件名中的申报单位、签署人和用户名称；附件内容（公章、合同双方、证书持有人等）和简称无法遮盖。',
      'A blind review leaves out the names of the applicant, signatory and customers in texts, criteria and file names; the contents of files (seals, parties to contracts, holders of certificates) and short forms of a name cannot be masked.',
    ),
  },
  reviewDays: {
    code: 'S34',
    label: l('独立评审的天数', 'Days of the individual phase'),
    type: 'integer',
    default: 10,
    min: 1,
    max: 60,
  },
  panelReserves: {
    code: 'S34',
    label: l('候补专家人数', 'Reserve experts'),
    type: 'integer',
    default: 2,
    min: 0,
    max: 10,
  },
  reserveLeadHours: {
    code: 'S34',
    label: l('截止前多少小时启用候补专家', 'Hours before the due date when a reserve steps in'),
    type: 'integer',
    default: 48,
    min: 1,
    max: 240,
  },
  workedForYears: {
    code: 'R11',
    label: l('曾任职须回避的年限', 'Years for which a former employer is a conflict'),
    type: 'integer',
    default: 3,
    min: 0,
    max: 20,
  },
} as const satisfies Settings
