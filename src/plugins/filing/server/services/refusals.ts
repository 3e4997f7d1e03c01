import { defineRefusals } from '../../../../shared/pure/refusal'

export const refuse = defineRefusals({
  'city-unknown-here': {
    status: 400,
    zh: '本省没有行政区划代码为“{cityCode}”的市',
    en: 'There is no city "{cityCode}" in this province',
  },
  'enterprise-unknown': {
    status: 400,
    zh: '没有统一社会信用代码为“{creditCode}”的企业',
    en: 'There is no enterprise "{creditCode}"',
  },
  'hand-over-to-itself': {
    status: 400,
    zh: '接收市与移出市相同（{cityCode}）',
    en: 'The organisation is in that city already ({cityCode})',
  },
  'hand-over-overtaken': {
    status: 409,
    zh: '该机构（{creditCode}）已不在移出市（{cityCode}），不能接收',
    en: 'The organisation {creditCode} is no longer in {cityCode}',
  },
  'no-open-batch': { status: 409, zh: '当前没有开放的试点企业批次', en: 'No pilot batch is open' },
  'same-batch': {
    status: 409,
    zh: '该需求已属于当前批次，无需转入',
    en: 'The demand belongs to the present batch already',
  },
  'invited-already': {
    status: 409,
    zh: '该企业已在本批次邀请名单中（{creditCode}）',
    en: 'The enterprise is on the invitation list already ({creditCode})',
  },
  'officer-already': { status: 409, zh: '{email}已是本市经办人员', en: '{email} is an officer of this city already' },
  'not-an-officer-role': {
    status: 409,
    zh: '{email}已有其他身份的账号，不能指定为市级经办人员',
    en: '{email} has an account with another role',
  },
})
