import { FOOTERS, HTML_LANG, paragraph } from '../../../../shared/pure/letter-text'
import type { Letter } from '../../contract'

interface Language {
  subject: string
  /** Paragraphs; `{link}` and `{code}` are paragraphs of their own. */
  lines: string[]
}

/** One letter in both languages, because the reader's is not known yet. */
function letter(to: string, zh: Language, en: Language, values: Record<string, string> = {}): Letter {
  const fill = (line: string): string => line.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  const parts = [
    [HTML_LANG.zh, [...zh.lines, FOOTERS.zh]],
    [HTML_LANG.en, [...en.lines, FOOTERS.en]],
  ] as const
  return {
    to,
    subject: `${zh.subject} / ${en.subject}`,
    text: parts.map(([, lines]) => lines.map(fill).join('\n\n')).join('\n\n----------\n\n'),
    html: parts
      .map(([lang, lines]) => `<div lang="${lang}">${lines.map((line) => paragraph(fill(line))).join('\n')}</div>`)
      .join('\n<hr>\n'),
  }
}

interface Link {
  to: string
  name: string
  link: string
  code: string
}

/** R05: confirms that the mailbox belongs to the registrant. */
export const confirmationLetter = ({ to, ...values }: Link & { hours: string }): Letter =>
  letter(
    to,
    {
      subject: '请验证您的电子邮箱',
      lines: [
        '{name}，您好：',
        '系统收到以本邮箱注册账号的申请。如系您本人操作，请在{hours}小时内打开以下链接，输入注册时设置的密码完成验证：',
        '{link}',
        '验证码（链接打不开时使用）：{code}',
        '如非您本人操作，请忽略本邮件：不验证的账号不能登录。',
      ],
    },
    {
      subject: 'Confirm your e-mail address',
      lines: [
        'Dear {name},',
        'Somebody registered with this address. If it was you, open this link within {hours} hours and give the password of your registration:',
        '{link}',
        'Code, if the link does not open: {code}',
        'If it was not you, ignore this mail: an account that is not confirmed cannot sign in.',
      ],
    },
    values,
  )

/** For a registration with an address that has an account: only the mailbox learns of it. */
export const alreadyLetter = ({ to, ...values }: { to: string; name: string; link: string }): Letter =>
  letter(
    to,
    {
      subject: '该邮箱已有账号',
      lines: [
        '{name}，您好：',
        '系统收到以本邮箱注册账号的申请。本邮箱已有账号，未新建账号。如系您本人操作，请直接登录；忘记密码的，可在此重置：',
        '{link}',
        '如非您本人操作，请忽略本邮件，您的账号没有任何变化。',
      ],
    },
    {
      subject: 'This address has an account already',
      lines: [
        'Dear {name},',
        'Somebody registered with this address, which has an account already; no other was opened. If it was you, sign in, or reset your password here:',
        '{link}',
        'If it was not you, ignore this mail; nothing about your account has changed.',
      ],
    },
    values,
  )

export const resetLetter = ({ to, ...values }: Link & { minutes: string }): Letter =>
  letter(
    to,
    {
      subject: '重置密码',
      lines: [
        '{name}，您好：',
        '请在{minutes}分钟内打开以下链接设置新密码。链接只能使用一次，设置后所有已登录的设备须重新登录：',
        '{link}',
        '重置码（链接打不开时使用）：{code}',
        '如非您本人操作，请忽略本邮件，您的密码不变。',
      ],
    },
    {
      subject: 'Reset your password',
      lines: [
        'Dear {name},',
        'Open this link within {minutes} minutes to set a new password. It works once, and ends all sessions:',
        '{link}',
        'Code, if the link does not open: {code}',
        'If you did not ask for it, ignore this mail; your password stays as it is.',
      ],
    },
    values,
  )

/** Sent after a change, so that owners notice changes they did not make. */
export const changedLetter = ({ to, ...values }: { to: string; name: string; link: string }): Letter =>
  letter(
    to,
    {
      subject: '您的密码已更改',
      lines: [
        '{name}，您好：',
        '您账号的密码刚刚更改，所有已登录的设备均须重新登录。如非您本人操作，请立即通过以下链接重置密码，并向所在市工业和信息化局反映：',
        '{link}',
      ],
    },
    {
      subject: 'Your password was changed',
      lines: [
        'Dear {name},',
        'The password of your account was just changed and all sessions were ended. If it was not you, reset it at once and tell us:',
        '{link}',
      ],
    },
    values,
  )
