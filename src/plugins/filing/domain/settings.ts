import type { Setting, Settings } from '../../../shared/pure/setting'
import { l } from '../../../shared/pure/schema'

/** Settings for points that the policy leaves open: RULES section 7. */
export const FILING_SETTINGS = {
  correctionAfterClose: {
    code: 'S04',
    label: l('填报截止后仍可补正退回的需求', 'A returned demand may be corrected after the filing close'),
    type: 'boolean',
    default: true,
    clause: '三(二)',
  },
  blockWithoutLiaison: {
    code: 'S05',
    label: l('未报送联络员时禁止推荐', 'A city without a liaison cannot recommend'),
    type: 'boolean',
    default: false,
    clause: '三(二)2',
  },
  championMayFile: {
    code: 'S07',
    label: l('非中小企业的单项冠军可以申报', 'A champion that is no SME may file'),
    type: 'boolean',
    default: true,
    clause: '一(二)',
  },
  littleGiantImpliesSpecialised: {
    code: 'S08',
    label: l('“小巨人”视同具有专精特新称号', 'A little giant implies the specialised label'),
    type: 'boolean',
    default: true,
    clause: '一(二)',
  },
  gateNeedsCityConfirmation: {
    code: 'S09',
    label: l('链群企业须经市级确认', 'Chain and cluster members need the confirmation of the city'),
    type: 'boolean',
    default: true,
    clause: '一(二)',
  },
  mostDemands: {
    code: 'S11',
    label: l('每家企业每批次最多需求数', 'Most demands per enterprise and batch'),
    type: 'integer',
    default: 5,
    min: 1,
    max: 50,
    clause: '三(二)',
  },
  allPriorityGrounds: {
    code: 'S40',
    label: l('优先推荐须同时具备三项理由', 'Priority needs all three grounds'),
    type: 'boolean',
    default: false,
    clause: '一(二)',
  },
  feasibilityMust: {
    code: 'S34',
    label: l('需求评审中“实施可行性”为必备条件', 'Feasibility is a must-condition in the review of demands'),
    type: 'boolean',
    default: true,
    clause: '三(二)3 R31',
  },
  returnToCity: {
    code: 'S41',
    label: l('省级可退回市级', 'The province may return a demand to the city'),
    type: 'boolean',
    default: true,
    clause: '三(二)3',
  },
  undo: {
    code: 'S42',
    label: l('推荐名单锁定前可撤销初选、推荐', 'Acts may be undone until the list is frozen'),
    type: 'boolean',
    default: true,
    clause: '三(二)2',
  },
  panelRequired: {
    code: 'S47',
    label: l('需求复审须有专家组结论', 'A demand is decided only on the conclusion of a panel'),
    hint: l(
      '选“否”的，复审结果可由省级经办人员直接录入，与《申报指南》三（二）3“组织专家进行复审、筛选”不一致，复审应另有专家意见备查。',
      'With "no" an officer records the result alone, which departs from §3(2)3 of the filing guide (the province organises experts); keep their opinion on file.',
    ),
    type: 'boolean',
    default: true,
    clause: '三(二)3',
  },
  listUnrecommended: {
    code: 'R34',
    label: l('省级可增列未经推荐的企业', 'The province may list an enterprise no city recommended'),
    type: 'boolean',
    default: false,
    clause: '三(二)3',
  },
  unverifiedMaySubmit: {
    code: 'A20',
    label: l('主体未核验的企业能否提交需求', 'Whether an enterprise not yet verified may submit'),
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
    clause: '三(二)1 R21',
  },
} as const satisfies Settings

/** Limit on drafts, so that no enterprise fills the database. */
export const MOST_DRAFT_DEMANDS = {
  code: 'A30',
  label: l('每家企业最多保留的需求草稿（项）', 'Draft demands of an enterprise at a time'),
  type: 'integer',
  default: 20,
  min: 1,
  max: 500,
} as const satisfies Setting
