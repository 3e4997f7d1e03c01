import { defineRefusals } from '../../../../shared/pure/refusal'

export const refuse = defineRefusals({
  'enterprise-unknown': {
    status: 400,
    zh: '没有统一社会信用代码为“{creditCode}”的企业',
    en: 'There is no enterprise "{creditCode}"',
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
})
