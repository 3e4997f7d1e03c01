import { clip } from './brief'
import { l } from './schema'
import type { Label } from './workflow'

/** Results of sending a mail, as labels. */
export const MAIL_ANSWERS = {
  accepted: l('邮件服务器已接收', 'Accepted by the mail server'),
  filed: l('未配置邮件服务器，已写入文件', 'No mail server is configured; written to a file'),
  'address-malformed': l('邮箱地址格式不正确', 'The address is none'),
  'recipient-refused': l('对方服务器不接受该邮箱', 'The server does not accept this address'),
  'content-refused': l('对方服务器拒收了这封邮件', 'The server refused this mail'),
  'try-later': l('对方服务器暂不接收，将自动重试', 'The server asks to try later; it will be tried again'),
  unreachable: l('无法连接邮件服务器', 'The mail server cannot be reached'),
  dropped: l('发送中途断开，可能已送达', 'The connection broke on the way; it may have arrived'),
  'too-slow': l('邮件服务器响应超时', 'The mail server took too long'),
  certificate: l('邮件服务器的证书不可信', 'The certificate of the mail server is not trusted'),
  'own-login': l('邮件服务器不接受本系统的账号', 'The mail server does not accept our login'),
  'sender-refused': l('邮件服务器不接受本系统的发件地址', 'The mail server does not accept our sender address'),
  unexpected: l('发送时出错', 'Something went wrong'),
} as const satisfies Record<string, Label>

export type MailAnswer = keyof typeof MAIL_ANSWERS

/** Outcome of one attempt to send a mail. */
export interface MailOutcome {
  /** `again`: retried later; `failed`: a retry would be refused again. */
  end: 'sent' | 'again' | 'failed'
  answer: MailAnswer
  /** The server's reply, shortened. */
  text: string | null
  /** The address itself is refused: nothing is sent to it until the mark is removed. */
  marksAddress: boolean
}

/** An error of nodemailer: its code, the server's reply, and the command that was answered. */
export interface MailError {
  code?: string
  responseCode?: number
  response?: string
  command?: string
  message: string
}

const LONGEST = 300

/** Classifies a failed attempt: whether it is retried and whether the address is marked. */
export function outcomeOf(error: MailError): MailOutcome {
  const text = clip((error.response ?? error.message).replace(/\p{C}+/gu, ' '), LONGEST)
  const again = (answer: MailAnswer): MailOutcome => ({ end: 'again', answer, text, marksAddress: false })
  if (error.code === 'EAUTH' || error.code === 'ENOAUTH') return again('own-login')
  if (isCertificate(error)) return again('certificate')
  const reply = error.responseCode ?? 0
  if (reply >= 500) return refused(error, reply, text)
  if (reply >= 400) return again('try-later')
  if (error.code === 'EENVELOPE') return { end: 'failed', answer: 'address-malformed', text, marksAddress: false }
  return again(broken(error))
}

/**
 * 5xx. Replies to MAIL FROM or about policy (5.7) concern us, not the address: marking addresses would silence
 * everybody.
 */
function refused({ code, command, response = '' }: MailError, reply: number, text: string): MailOutcome {
  if (reply === 530 || reply === 535) return { end: 'again', answer: 'own-login', text, marksAddress: false }
  if (command === 'MAIL FROM') return { end: 'again', answer: 'sender-refused', text, marksAddress: false }
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE')
    return { end: 'again', answer: 'unreachable', text, marksAddress: false }
  const detail = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? ''
  const isPolicy = detail.startsWith('5.7.')
  if (command === 'RCPT TO') return { end: 'failed', answer: 'recipient-refused', text, marksAddress: !isPolicy }
  const aboutAddress = detail.startsWith('5.1.') || (reply === 550 && !isPolicy)
  return { end: 'failed', answer: 'content-refused', text, marksAddress: aboutAddress }
}

const isCertificate = ({ code, message }: MailError): boolean =>
  code === 'ETLS' || (code === 'ESOCKET' && /certificate|self.signed|altnames|SSL routines/i.test(message))

function broken({ code, command, message }: MailError): MailAnswer {
  if (code === 'ETIMEDOUT') return 'too-slow'
  if (code === 'EDNS' || (code === 'ESOCKET' && /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(message)))
    return 'unreachable'
  // nodemailer reports everything that breaks after the greeting as CONN; only a reply shows how far it got.
  if (code === 'ECONNECTION' || code === 'ESOCKET' || /connection was closed|socket close/i.test(message))
    return 'dropped'
  return command ? 'dropped' : 'unexpected'
}
