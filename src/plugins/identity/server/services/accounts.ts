import type { AccountsService } from '../../contract'
import { openAccount } from '../accounts/open-account'
import { linkTo } from '../accounts/post'
import { defineLetter, queueLetter } from '../letters/queue-letter'
import { sendRegistrationMail } from '../accounts/send-links'

export const accounts = (): AccountsService => ({
  open: openAccount,
  welcome: sendRegistrationMail,
  defineLetter,
  queueLetter,
  linkTo,
})
