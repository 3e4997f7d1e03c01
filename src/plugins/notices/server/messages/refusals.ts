import { defineRefusals } from '../../../../shared/pure/refusal'

export const refuse = defineRefusals({
  'message-unknown': { status: 404, zh: '没有这条通知', en: 'There is no such message' },
  'resend-not-needed': {
    status: 409,
    zh: '只有发送失败或无法投递的邮件可以重新发送',
    en: 'Only a mail that failed or is undeliverable can be sent again',
  },
  'address-needed': {
    status: 422,
    zh: '收件人没有邮箱地址，请先补充',
    en: 'The recipient has no address; add one first',
  },
  'address-marked': {
    status: 409,
    zh: '该邮箱曾被拒收（{answer}）。请先与收件人核实，再选择解除标记',
    en: 'This address was refused ({answer}). Check it with the recipient, then lift the mark',
  },
  'address-not-marked': { status: 404, zh: '该邮箱没有拒收标记', en: 'This address bears no mark' },
})
