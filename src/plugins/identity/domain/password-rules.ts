import { foldText } from '../../../shared/pure/text'
import { isCommonPassword } from './common-passwords'

/** bcrypt ignores bytes beyond these. */
export const MOST_BYTES = 72

export interface PasswordSettings {
  passwordLength: number
  passwordClasses: number
  passphraseLength: number
}

/** Whose password it is; it must not consist of the person's own data. */
export interface PasswordOwner {
  email?: string | null
  name?: string | null
  creditCode?: string | null
}

export type PasswordRule = 'too-short' | 'too-long' | 'too-few-kinds' | 'too-common' | 'personal' | 'previous'

const KINDS = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u]

/**
 * The rules that a password breaks, in the order in which they are listed to the person; empty for a good one.
 * Characters are counted as people count them, bytes as bcrypt does.
 */
export function brokenRules(password: string, owner: PasswordOwner, settings: PasswordSettings): PasswordRule[] {
  const length = [...password].length
  const kinds = KINDS.filter((kind) => kind.test(password)).length
  const broken: [PasswordRule, boolean][] = [
    ['too-short', length < settings.passwordLength],
    ['too-long', Buffer.byteLength(password) > MOST_BYTES],
    ['too-few-kinds', length < settings.passphraseLength && kinds < settings.passwordClasses],
    ['too-common', isCommonPassword(password)],
    ['personal', isPersonal(password, owner)],
  ]
  return broken.flatMap(([rule, isBroken]) => (isBroken ? [rule] : []))
}

/** Half of the password or more is known data of its owner. */
function isPersonal(password: string, { email, name, creditCode }: PasswordOwner): boolean {
  const folded = foldText(password).toLowerCase()
  const parts = [email, email?.split('@')[0], name, creditCode].map((part) => foldText(part ?? '').toLowerCase())
  return parts.some((part) => part.length >= 2 && part.length * 2 >= folded.length && folded.includes(part))
}

/** The rules in words, with the settings in force. */
export function sayRules(rules: readonly PasswordRule[], settings: PasswordSettings): { zh: string[]; en: string[] } {
  const { passwordLength, passwordClasses, passphraseLength } = settings
  const words: Record<PasswordRule, [zh: string, en: string]> = {
    'too-short': [`至少${passwordLength}个字符`, `at least ${passwordLength} characters`],
    'too-long': [`不超过${MOST_BYTES}字节`, `at most ${MOST_BYTES} bytes`],
    'too-few-kinds': [
      `含大写字母、小写字母、数字、其他字符中的${passwordClasses}种（达到${passphraseLength}个字符则不限）`,
      `${passwordClasses} of upper case, lower case, digits and others (or ${passphraseLength} characters)`,
    ],
    'too-common': ['不是常见密码', 'no common password'],
    personal: ['不以邮箱、姓名、统一社会信用代码为主体', 'not made of the e-mail address, name or credit code'],
    previous: ['与现用密码不同', 'other than the present one'],
  }
  return { zh: rules.map((rule) => words[rule][0]), en: rules.map((rule) => words[rule][1]) }
}
