import type { Settings } from '../../../shared/pure/setting'
import { l } from '../../../shared/pure/schema'

/**
 * Settings for points on provider applications that the policy leaves open: RULES section 7. S20 and S21 are thresholds
 * of the form.
 */
export const APPLICATION_SETTINGS = {
  mostCategories: {
    code: 'S14',
    label: l('每份申请最多选择的服务类别数', 'Most categories of an application'),
    type: 'integer',
    default: 7,
    min: 1,
    max: 7,
    clause: '三(一)',
  },
  decidedPerCategory: {
    code: 'S14',
    label: l(
      '按类别分别确定结果（可部分类别入选）',
      'Decided per category, so that some may be admitted and others not',
    ),
    type: 'boolean',
    default: true,
    clause: '三(一)',
  },
  outsideSupervisor: {
    code: 'S15',
    label: l('省外服务商由谁监督', 'Who supervises a provider from outside the province'),
    type: 'choice',
    default: 'branch-city',
    options: {
      'branch-city': l(
        '申报的省内分支机构所在市，没有的由省级',
        'The city of its branch, if declared, else the province',
      ),
      province: l('省级', 'The province'),
    },
    clause: '四(四)',
  },
  correctionDays: {
    code: 'R09',
    label: l('退回补正的默认天数', 'Days to answer a return, unless another day is given'),
    type: 'integer',
    default: 10,
    min: 1,
    max: 90,
    clause: '三(一)',
  },
  unverifiedMayApply: {
    code: 'R05',
    label: l('主体未核验的服务商能否提交申请', 'Whether a provider not yet verified may submit'),
    type: 'choice',
    default: 'evidence-given',
    options: {
      never: l('不能，须先核验通过', 'No, it is verified first'),
      'evidence-given': l(
        '已提交主体资格证明和授权书的可以提交',
        'Once proof of legal status and letter are submitted',
      ),
      always: l('可以', 'Yes'),
    },
    clause: '三(一)',
  },
} as const satisfies Settings
