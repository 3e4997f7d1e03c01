import { defineRefusals } from '../../../shared/pure/refusal'

/** Refusals of changes to the application form. */
export const refuse = defineRefusals({
  'form-edit-unknown': {
    status: 400,
    zh: '申请表没有“{field}”这项改动',
    en: 'A form cannot be changed by "{field}"',
  },
  'form-edit-malformed': {
    status: 400,
    zh: '申请表改动“{field}”的值“{value}”格式不正确',
    en: 'The value "{value}" of the change "{field}" is malformed',
  },
  'form-unchanged': { status: 400, zh: '申请表没有任何改动', en: 'Nothing of the form was changed' },
  'form-code-unknown': {
    status: 404,
    zh: '申请表没有编号为“{code}”的条件或填报项',
    en: 'The form has no condition or item "{code}"',
  },
  'form-conditions-fixed': {
    status: 409,
    zh: '二十三项基本条件由申报指南规定，不能增加或停用（{code}）',
    en: 'The 23 conditions are those of the filing guide and can be neither added nor retired ({code})',
  },
  'form-scope-unknown': {
    status: 404,
    zh: '申请表没有“{name}”这个服务范围',
    en: 'The form has no scope "{name}"',
  },
  'form-scope-closed': {
    status: 409,
    zh: '{clause}已列全{category}的“{scope}”，不能增加选项',
    en: 'The filing guide lists all options of the scope "{scopeEn}" ({clause}); none can be added',
  },
  'form-option-taken': {
    status: 409,
    zh: '“{scope}”已有选项“{option}”，不能重复增加',
    en: 'The scope "{scopeEn}" has the option "{optionEn}" already',
  },
  'form-option-long': {
    status: 400,
    zh: '选项“{option}”超过{most}字',
    en: 'The option "{option}" is longer than {most} characters',
  },
  'form-options-many': {
    status: 409,
    zh: '“{scope}”最多{most}个选项',
    en: 'The scope "{scopeEn}" has at most {most} options',
  },
  'form-option-unknown': {
    status: 404,
    zh: '“{scope}”没有选项“{option}”',
    en: 'The scope "{scopeEn}" has no option "{option}"',
  },
  'form-option-fixed': {
    status: 409,
    zh: '选项“{option}”为申报指南所列或已在启用过的申请表中，不能删除',
    en: 'The option "{optionEn}" is named by the filing guide or was in force before; it stays',
  },
  'form-threshold-unknown': {
    status: 404,
    zh: '申请表没有“{name}”这个标准值',
    en: 'The form has no threshold "{name}"',
  },
  'form-threshold-range': {
    status: 400,
    zh: '{label}“{value}”应为{min}至{max}的整数或一位小数',
    en: 'The threshold "{name}" is "{value}", but must lie between {min} and {max} with at most one decimal',
  },
  'form-issuers': {
    status: 400,
    zh: '认可的发证机构“{value}”不正确：应为不超过{most}个名称的列表，每个名称1至100个字',
    en: 'The accepted issuers "{value}" must be a list of at most {most} names of 1 to 100 characters',
  },
  'form-issuer-twice': {
    status: 400,
    zh: '认可的发证机构“{value}”重复',
    en: 'The issuer "{value}" is named twice',
  },
  'form-wording': {
    status: 400,
    zh: '“{code}”的{language}表述“{value}”不符合要求：{rule}',
    en: 'The {languageEn} wording "{value}" of "{code}" is not accepted: {ruleEn}',
  },
  'form-item-code': {
    status: 400,
    zh: '填报项编号“{code}”不正确，应以条件编号开头，形如{example}',
    en: 'The item code "{code}" is malformed; it begins with the number of its condition, like {example}',
  },
  'form-item-taken': {
    status: 409,
    zh: '编号“{code}”已用过（含已停用的），不能重复使用',
    en: 'The code "{code}" is taken, be it by a retired item',
  },
  'form-item-check': {
    status: 400,
    zh: '填报项“{code}”的核对方式“{value}”不正确：{rule}',
    en: 'The check "{value}" of the item "{code}" is not accepted: {ruleEn}',
  },
  'form-evidence': {
    status: 400,
    zh: '填报项“{code}”须说明可以上传哪类证明材料（“{value}”）',
    en: 'The item "{code}" must say what evidence may be attached ("{value}")',
  },
  'form-kind-lost': {
    status: 409,
    zh: '条件“{condition}”至少要保留一个“{kindLabel}”类填报项（{code}）',
    en: 'The condition "{condition}" must keep an item of kind {kind} ({code})',
  },
  'form-not-retired': { status: 409, zh: '填报项“{code}”未停用', en: 'The item "{code}" is not retired' },
  'form-already-retired': { status: 409, zh: '填报项“{code}”已停用', en: 'The item "{code}" is retired already' },
})
