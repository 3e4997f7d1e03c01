import { defineRefusals } from '../../../shared/pure/refusal'

/** Refusals of a saved piece of an application. */
export const refuse = defineRefusals({
  'answer-piece-malformed': {
    status: 400,
    zh: '申请表内容“{field}”的值“{value}”格式不正确',
    en: 'The value "{value}" of "{field}" is malformed',
  },
  'answer-field-unknown': {
    status: 400,
    zh: '“{item}”没有“{field}”这一栏',
    en: '"{item}" has no field "{field}"',
  },
  'answer-category-unknown': {
    status: 400,
    zh: '没有“{value}”这个服务类别',
    en: 'There is no category "{value}"',
  },
  'answer-too-many-categories': {
    status: 409,
    zh: '按现行业务规则，每份申请最多选择{most}个服务类别（已选{count}个）',
    en: 'By setting an application has at most {most} categories ({count} chosen)',
  },
  'answer-item-unknown': {
    status: 404,
    zh: '本版申请表没有编号为“{item}”的填报项',
    en: 'This version of the form has no item "{item}"',
  },
  'answer-category-foreign': {
    status: 409,
    zh: '“{item}”属于未选择的类别“{category}”',
    en: '"{item}" belongs to the category "{categoryCode}", which is not chosen',
  },
  'answer-not-asked': {
    status: 409,
    zh: '“{item}”不由申请人填写（{why}）',
    en: '"{item}" is not answered by the applicant ({whyEn})',
  },
  'answer-invalid': {
    status: 400,
    zh: '“{item}”的“{field}”值“{value}”不符合要求：{rule}',
    en: 'The value "{value}" of "{field}" in "{item}" is not accepted: {rule}',
  },
  'answer-too-long': {
    status: 400,
    zh: '“{item}”的“{field}”超过{most}字（“{value}”）',
    en: '"{field}" of "{item}" is longer than {most} characters ("{value}")',
  },
  'answer-too-many': {
    status: 400,
    zh: '“{item}”的“{field}”最多{most}项，现有{count}项',
    en: '"{field}" of "{item}" has {count} entries, at most {most} are taken',
  },
  'answer-option-unknown': {
    status: 400,
    zh: '“{item}”没有选项“{value}”',
    en: '"{item}" has no option "{value}"',
  },
  'answer-duplicate': {
    status: 409,
    zh: '“{item}”中“{value}”重复',
    en: '"{value}" stands twice in "{item}"',
  },
  'answer-entry-incomplete': {
    status: 400,
    zh: '“{item}”第{line}行缺少：{fields}',
    en: 'Line {line} of "{item}" lacks: {names}',
  },
  'answer-credit-code': {
    status: 400,
    zh: '“{item}”第{line}行的统一社会信用代码“{value}”不正确',
    en: 'The credit code "{value}" in line {line} of "{item}" is wrong',
  },
  'answer-evidence-type': {
    status: 400,
    zh: '“{item}”不接受“{value}”类材料，可用：{types}',
    en: '"{item}" takes no evidence of type "{value}", only: {types}',
  },
})
