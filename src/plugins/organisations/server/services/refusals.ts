import { defineRefusals } from '../../../../shared/pure/refusal'

export const refuse = defineRefusals({
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
})
