import { defineRefusals } from '../../../../shared/pure/refusal'

export const refuse = defineRefusals({
  'not-submitted': {
    status: 409,
    zh: '该需求尚未提交，没有回执',
    en: 'The demand was never submitted; there is no receipt',
  },
})
