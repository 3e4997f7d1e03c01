import { defineRefusals, isRefusal, type Refusal } from './refusal'
import { foldText } from './text'
import { brief } from './brief'

export const refuse = defineRefusals({
  'mail-address-invalid': {
    status: 400,
    zh: '“{address}”不是有效的电子邮箱，应为 name@example.cn 的形式',
    en: '"{address}" is not an e-mail address such as name@example.cn',
  },
})

/** The expected format, for refusals. */
export const ADDRESS_SHAPE = { zh: '应为邮箱地址（如 name@example.cn）', en: 'an address such as name@example.cn' }

const LONGEST = { address: 254, local: 64, label: 63 }

// What mailboxes are called in practice. Comments, quotes, groups and source routes (`%`, `!`) are valid somewhere, and
// a mail server or a library reads another mailbox out of them.
const ATOM = /^[A-Za-z0-9_+&'=~-]+$/
const FIRST = /^[A-Za-z0-9_]/
const LABEL = /^[a-z0-9-]+$/
const TOP = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/

/**
 * The only grammar of mail addresses: one mailbox at one host. Invisible characters and surrounding spaces are removed,
 * full-width letters become half-width, the domain becomes lower case. Chinese domains are refused; they are written in
 * ASCII (`xn--…`), so that stored, shown and mailed address are the same.
 * @returns the address to store and to mail to. Refusal: mail-address-invalid.
 */
export function parseMailAddress(given: unknown): string | Refusal {
  const text = typeof given === 'string' && given.length <= 1000 ? foldText(given) : ''
  const parts = text.split('@')
  const [local = '', domain = ''] = parts
  const address = `${local}@${domain.toLowerCase()}`
  const fits = parts.length === 2 && address.length <= LONGEST.address
  return fits && isLocal(local) && isDomain(domain.toLowerCase())
    ? address
    : refuse('mail-address-invalid', { address: brief(given) })
}

/** The address in lower case, by which accounts are unique. Refusal: mail-address-invalid. */
export function accountAddress(given: unknown): string | Refusal {
  const address = parseMailAddress(given)
  return isRefusal(address) ? address : address.toLowerCase()
}

const isLocal = (local: string): boolean =>
  local.length <= LONGEST.local && FIRST.test(local) && local.split('.').every((atom) => ATOM.test(atom))

function isDomain(domain: string): boolean {
  const labels = domain.split('.')
  return (
    labels.length >= 2 &&
    labels.every((label) => label.length <= LONGEST.label && LABEL.test(label) && !/^-|-$/.test(label)) &&
    TOP.test(labels.at(-1) ?? '')
  )
}
