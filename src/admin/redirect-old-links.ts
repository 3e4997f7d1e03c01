import { presentPath } from '../upgrades/names'

/** Redirects links of old mails to the present address, before the panel reads it. */
export function redirectOldLinks(): void {
  const { pathname, search, hash } = window.location
  const now = presentPath(pathname)
  if (now !== pathname) window.history.replaceState(window.history.state, '', now + search + hash)
}
