/** Content types that moved into another plugin. */
export const MOVED_TYPES = {
  'plugin::desk.private-file': 'plugin::files.private-file',
  'plugin::desk.membership': 'plugin::organisations.membership',
  'plugin::filing.verification': 'plugin::organisations.verification',
  'plugin::filing.hand-over': 'plugin::organisations.hand-over',
  'plugin::filing.member-invitation': 'plugin::organisations.member-invitation',
  'plugin::filing.application': 'plugin::applications.application',
  'plugin::filing.application-file': 'plugin::applications.application-file',
  'plugin::filing.application-form': 'plugin::applications.application-form',
  'plugin::filing.application-snapshot': 'plugin::applications.application-snapshot',
  'plugin::filing.list': 'plugin::lists.list',
  'plugin::filing.objection': 'plugin::lists.objection',
  'plugin::filing.objection-file': 'plugin::lists.objection-file',
  'plugin::pool.listing': 'plugin::catalogue.listing',
} as const

/** What staff may do: `plugin::desk.import` stands for all of `plugin::desk.import.…`. */
export const MOVED_PERMISSIONS = {
  'plugin::desk.announcement': 'plugin::announcements.announcement',
  'plugin::desk.import': 'plugin::organisations.import',
  'plugin::desk.accounts': 'plugin::identity.accounts',
  'plugin::desk.logins': 'plugin::identity.logins',
  'plugin::filing.city': 'plugin::desk.city',
  'plugin::filing.enterprise-label': 'plugin::organisations.enterprise-label',
} as const

/** The import became a plugin when `rooms` had been applied in places: a step of its own renames what that step wrote. */
export const IMPORT_PERMISSIONS = { 'plugin::organisations.import': 'plugin::imports.import' } as const

/** The application form became a plugin's own type later too. */
export const FORM_TYPES = { 'plugin::applications.application-form': 'plugin::forms.application-form' } as const

/**
 * The present address of a page of the panel: mails sent before a rename link to the old one.
 * @param path as the browser has it, with the colons encoded or not
 */
export const presentPath = (path: string): string =>
  path.replace(/\bplugin(::|%3A%3A)([a-z]+\.[a-z-]+)(?=\/|$)/i, (whole, colons: string, name: string) => {
    const now = presentName(`plugin::${name}`)
    return now ? now.replace('::', colons) : whole
  })

/** A type may have moved twice. */
const presentName = (name: string): string | undefined => {
  const moved: Record<string, string> = { ...MOVED_TYPES, ...FORM_TYPES }
  const next = moved[name]
  return next && (presentName(next) ?? next)
}
