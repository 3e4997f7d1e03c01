import { MAIL_ANSWERS } from '../../../shared/pure/mail-outcome'
import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'
import type { Channel } from '../../../shared/pure/notice'

export const CHANNELS = {
  mail: l('邮件', 'Mail'),
  inbox: l('站内消息', 'In-app message'),
} as const satisfies Record<Channel, Label>

/** Where a message stands. The trying between `queued` and an end is the queue's. */
export const MESSAGE_STATES = {
  queued: l('待发送', 'To be sent'),
  held: l('待汇总', 'Waits for the digest'),
  sent: l('已发送', 'Sent'),
  failed: l('发送失败', 'Failed'),
  undeliverable: l('无法投递', 'Undeliverable'),
  shown: l('已送达', 'In the inbox'),
} as const satisfies Record<string, Label>

export type MessageState = keyof typeof MESSAGE_STATES

/** Ends that somebody has to look at, and that can be sent again. */
export const FAILED_STATES = ['failed', 'undeliverable'] as const satisfies readonly MessageState[]

/** What became of the last try, as people understand it; what the server said stands beside it. */
export const ANSWERS = {
  ...MAIL_ANSWERS,
  'no-address': l('收件人没有邮箱地址', 'The recipient has no address'),
  'address-refused': l('该邮箱此前被对方服务器拒收', 'The address was refused before'),
} as const satisfies Record<string, Label>

export type AnswerCode = keyof typeof ANSWERS

/** What is to be done about it, and by whom. */
export const REMEDIES: Partial<Record<AnswerCode, Label>> = {
  'no-address': l(
    '请补充收件人的邮箱：机构由其账号持有人，联络员由所在市，工作人员由系统管理员',
    'Add an address: of an organisation its account holder, of a liaison the city, of staff the system administrator',
  ),
  'address-malformed': l('请更正收件人的邮箱后重新发送', 'Correct the address of the recipient, then send again'),
  'address-refused': l(
    '请与收件人核实邮箱；确认可用后，重新发送时选择解除标记',
    'Check the address with the recipient; if it works now, lift the mark when sending again',
  ),
  'recipient-refused': l(
    '请与收件人核实邮箱；确认可用后，重新发送时选择解除标记',
    'Check the address with the recipient; if it works now, lift the mark when sending again',
  ),
  'content-refused': l('请联系系统管理员查看服务器答复', 'Ask the system administrator to read what the server said'),
  unreachable: l('请联系系统管理员检查邮件服务器', 'Ask the system administrator to check the mail server'),
  'too-slow': l('请联系系统管理员检查邮件服务器', 'Ask the system administrator to check the mail server'),
  certificate: l(
    '请联系系统管理员检查证书（SMTP_CA）',
    'Ask the system administrator to check the certificate (SMTP_CA)',
  ),
  'own-login': l('请联系系统管理员检查 SMTP 账号', 'Ask the system administrator to check the SMTP login'),
  'sender-refused': l('请联系系统管理员检查发件地址设置', 'Ask the system administrator to check MAIL_FROM'),
}
