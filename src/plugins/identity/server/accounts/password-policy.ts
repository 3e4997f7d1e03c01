import { textFault } from '../../../../shared/pure/input-shape'
import { must, Refused } from '../../../../shared/pure/refusal'
import { readSettings } from '../../../../shared/server/settings/settings'
import { brokenRules, sayRules, type PasswordOwner, type PasswordRule } from '../../domain/password-rules'
import { IDENTITY_SETTINGS } from '../../domain/settings'
import { matches } from './hashes'
import { refuse } from './refusals'

export interface Holder extends PasswordOwner {
  /** Hash of the present password, if there is one. */
  password?: string | null
}

/**
 * The only check of new passwords, for accounts and staff: registration, reset, change, the panel's forms.
 * @throws Refused password-weak, with every broken rule; text-malformed for text on which bcryptjs would loop.
 */
export async function mustBeStrong(password: string, holder: Holder): Promise<void> {
  must(textFault('password', password))
  const settings = await readSettings(IDENTITY_SETTINGS)
  const rules: PasswordRule[] = brokenRules(password, holder, settings)
  if (settings.passwordRefusesPrevious && holder.password && (await matches(password, holder.password)))
    rules.push('previous')
  if (rules.length > 0) throw new Refused(refuse('password-weak', { rules, ...sayRules(rules, settings) }))
}
