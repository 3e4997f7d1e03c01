import type { Core } from '@strapi/strapi'
import { l } from '../../../../shared/pure/schema'
import { inTransaction } from '../../../../shared/server/database/database'
import { readSettings } from '../../../../shared/server/settings/settings'
import type { Letter, LetterKind } from '../../contract'
import { defineLetter } from '../letters/queue-letter'
import { accountById, type Account } from './account-store'
import { alreadyLetter, changedLetter, confirmationLetter, resetLetter } from './letters'
import { linkTo } from './post'
import { findStaff, issueStaffToken } from './staff-tokens'
import { issueToken } from './tokens'
import { IDENTITY_SETTINGS } from '../../domain/settings'

declare const strapi: Core.Strapi

const HOUR = 60
// A reset requested last night may still be wanted; one of two days ago is not.
const RESET_WANTED = 12 * HOUR

// A registration can put its name into a stranger's mailbox, so it must look like a name and cannot carry advertising.
const NAME = /^[\p{L}\p{M}· '’-]{1,30}$/u

const nameOf = ({ name, email }: Account): string => (name && NAME.test(name) ? name : email)

const idOf = (subject: string): number => Number(subject.split(':')[1])

/** A letter to an account, in its state when the letter is sent; none to one that is blocked or deleted. */
const toAccount = (
  label: LetterKind['label'],
  wantedForMinutes: number,
  write: (account: Account, letter: string) => Promise<Letter | undefined> | Letter,
): LetterKind => ({
  label,
  wantedForMinutes,
  addressOf: async (subject) => (await accountById(idOf(subject)))?.email ?? null,
  write: async (subject, letter) => {
    const account = await accountById(idOf(subject))
    return account && !account.blocked ? write(account, letter) : undefined
  },
})

const to = (account: Account) => ({ to: account.email, name: nameOf(account) })

async function confirmation(account: Account, letter: string): Promise<Letter | undefined> {
  if (account.confirmed || account.lapsed) return undefined
  const { confirmationHours } = await readSettings(IDENTITY_SETTINGS)
  const code = await inTransaction(() => issueToken(account.id, 'confirm', confirmationHours * HOUR, letter))
  const link = linkTo('confirm-email', code)
  return confirmationLetter({ ...to(account), link, code, hours: String(confirmationHours) })
}

async function reset(account: Account, letter: string): Promise<Letter> {
  const { resetMinutes } = await readSettings(IDENTITY_SETTINGS)
  const code = await inTransaction(() => issueToken(account.id, 'reset', resetMinutes, letter))
  const link = linkTo('reset-password', code)
  return resetLetter({ ...to(account), link, code, minutes: String(resetMinutes) })
}

const staffReset: LetterKind = {
  label: l('后台重置密码', 'Reset of a password of staff'),
  wantedForMinutes: RESET_WANTED,
  addressOf: async (subject) => (await findStaff('id = $1', idOf(subject)))?.email ?? null,
  write: async (subject) => {
    const user = await findStaff('id = $1', idOf(subject))
    if (!user?.active) return undefined
    const { resetMinutes } = await readSettings(IDENTITY_SETTINGS)
    const code = await issueStaffToken(user.id, resetMinutes)
    const link = `${String(strapi.config.get('admin.absoluteUrl'))}/auth/reset-password?code=${code}`
    return resetLetter({ to: user.email, name: user.name || user.email, link, code, minutes: String(resetMinutes) })
  },
}

export function defineAccountLetters(): void {
  const forgotten = { link: linkTo('forgot-password') }
  defineLetter('identity', 'desk.confirm', toAccount(l('验证邮箱', 'Confirm an address'), 72 * HOUR, confirmation))
  defineLetter(
    'identity',
    'desk.known',
    toAccount(l('邮箱已有账号', 'Address has an account'), 24 * HOUR, (account) =>
      alreadyLetter({ ...to(account), ...forgotten }),
    ),
  )
  defineLetter('identity', 'desk.reset', toAccount(l('重置密码', 'Reset of a password'), RESET_WANTED, reset))
  defineLetter(
    'identity',
    'desk.changed',
    toAccount(l('密码已更改', 'Password was changed'), 72 * HOUR, (account) =>
      changedLetter({ ...to(account), ...forgotten }),
    ),
  )
  defineLetter('identity', 'desk.staff-reset', staffReset)
}
