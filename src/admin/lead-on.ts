import { presentPath } from '../upgrades/names'

/** Leads who comes by a link of an old letter to the present address, before the panel looks at it. */
export function leadOn(): void {
  const { pathname, search, hash } = window.location
  const now = presentPath(pathname)
  if (now !== pathname) window.history.replaceState(window.history.state, '', now + search + hash)
}
