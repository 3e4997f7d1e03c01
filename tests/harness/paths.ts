/** Plugin whose staff routes serve a kind. */
const PREFIX: Readonly<Record<string, string>> = {
  batch: 'filing',
  city: 'desk',
  'city-list': 'filing',
  demand: 'filing',
  invitation: 'filing',
  liaison: 'filing',
  application: 'applications',
  'application-form': 'forms',
  list: 'lists',
  objection: 'lists',
  'enterprise-label': 'organisations',
  verification: 'organisations',
  'hand-over': 'organisations',
  panel: 'experts',
  expert: 'experts',
}

/** The staff route of an action, or of `actions`, `history`. */
export function staffPath(kind: string, documentId: string, action: string): string {
  const prefix = PREFIX[kind]
  if (!prefix) throw new Error(`no plugin is known for ${kind}`)
  return `/${prefix}/${kind}/${documentId}/${action}`
}
