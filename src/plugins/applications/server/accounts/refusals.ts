import { defineRefusals } from '../../../../shared/pure/refusal'

export const refuse = defineRefusals({
  'no-open-provider-batch': {
    status: 409,
    zh: '当前没有受理服务商申请的批次',
    en: 'No batch takes applications of providers now',
  },
  'application-not-empty': {
    status: 409,
    zh: '草稿已有内容，不能用上次申请预填',
    en: 'The draft is not empty, so it is not prefilled',
  },
  'nothing-to-prefill': { status: 409, zh: '没有可供预填的以往申请', en: 'There is no earlier application' },
  'application-not-submitted': {
    status: 409,
    zh: '该申请尚未提交，没有回执和快照',
    en: 'The application was never submitted; there is neither a receipt nor a snapshot',
  },
  'edition-unknown': { status: 404, zh: '没有第{edition}次提交的内容', en: 'There is no edition {edition}' },
})
