import { defineRefusals } from '../../../shared/pure/refusal'

/** Warnings on rows that are accepted. */
export const warn = defineRefusals({
  'import-merged-with-row': {
    status: 400,
    zh: '与{first}是同一企业，已合并',
    en: 'is the same enterprise as {firstEn}; merged with it',
  },
  'import-same-as-row': {
    status: 400,
    zh: '与{first}内容相同，已合并',
    en: 'says the same as {firstEn}; merged with it',
  },
  'import-own-contact-kept': {
    status: 400,
    zh: '企业已自行登记联系方式，保留企业填写的内容',
    en: 'the enterprise registered its own contact; it is kept',
  },
  'import-renamed': {
    status: 400,
    zh: '企业名称由“{from}”改为“{to}”，请确认不是信用代码填错',
    en: 'changes the name from "{from}" to "{to}"; make sure that the credit code is the right one',
  },
  'import-rejected-label-confirmed': {
    status: 400,
    zh: '“{kind}”标签此前被不予确认，现依据导入的名单另行登记为已确认，请核实',
    en: 'the label "{kindEn}" had been rejected before and is now entered as confirmed by the imported list; please verify',
  },
  'import-chain-name-unused': {
    status: 400,
    zh: '该行没有重点产业链或特色产业集群标签，产业链（集群）名称未导入',
    en: 'has no key-chain or cluster label, so the chain name is not imported',
  },
  'import-date-from-serial': {
    status: 400,
    zh: '按日期序列号导入为{day}，请核对',
    en: 'is taken for the serial number of {day}; please check',
  },
  'import-number-shortened-on-screen': {
    status: 400,
    zh: '在表格中可能以科学计数法显示，已按完整数字导入，请核对',
    en: 'may be shown with an exponent in the sheet; all its digits are imported, please check',
  },
  'import-number-perhaps-cut': {
    status: 400,
    zh: '超过15位且末尾均为零，可能曾被表格软件截断，请核对',
    en: 'has more than 15 digits and ends in zeros, a spreadsheet may have cut it; please check',
  },
  'import-hidden-rows': {
    status: 400,
    zh: '{rows}已隐藏或被筛选，共{count}行有内容，未导入；如需导入，请取消隐藏或筛选',
    en: '{rowsEn} are hidden or filtered out, {count} of them with content; not imported, unhide them to import them',
  },
  'import-merged-cells': {
    status: 400,
    zh: '合并单元格{cells}的内容已按所见用于其各行，请核对',
    en: 'the content of merged cells {cells} is taken for each of their rows; please check',
  },
  'import-object-over-cells': {
    status: 400,
    zh: '{cells}处有图片或文本框，其内容未导入',
    en: 'a picture or text box lies at {cells}; its content is not imported',
  },
  'import-district-unknown': {
    status: 400,
    zh: '县区未导入，如需导入请填写六位行政区划代码',
    en: 'is not imported; enter the six-digit division code of the district',
  },
})
