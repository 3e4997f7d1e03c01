import type { AccountsService } from '../../contract'
import { openAccount } from '../accounts/open-account'
import { linkTo, mail } from '../accounts/post'
import { welcome } from '../accounts/send-links'

export const accounts = (): AccountsService => ({
  open: openAccount,
  welcome: async (email) => welcome(email),
  mail,
  linkTo,
})
