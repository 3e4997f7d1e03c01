import { rowPage, sideOf, type Audience, type Notice, type NoticeSubject, type PluginNotices } from './notice'
import type { Label } from './workflow'
import type { EventName } from './events'

/** All notices declared by plugins, in plugin order. */
export interface NoticeCatalogue {
  notices: Readonly<Record<string, Notice>>
  subjects: Readonly<Record<string, NoticeSubject>>
  /** Events without a notice, each with the reason. */
  withoutNotice: Readonly<Record<string, string>>
  mustNotify: readonly EventName[]
}

type Declared = readonly [plugin: string, notices: PluginNotices]

/**
 * Joins the notices of all plugins.
 * @throws when two plugins declare one notice, subject or event without a notice, when an event has a notice and is
 * declared without, or when the subject of a notice is not declared.
 */
export function joinNotices(plugins: readonly Declared[]): NoticeCatalogue {
  const catalogue: NoticeCatalogue = {
    notices: joined('the notice', plugins, ({ notices }) => notices),
    subjects: joined('the subject', plugins, ({ subjects }) => subjects),
    withoutNotice: joined('the event without a notice', plugins, ({ withoutNotice }) => withoutNotice),
    mustNotify: plugins.flatMap(([, { mustNotify: mustBeTold = [] }]) => mustBeTold),
  }
  for (const [key, { about, event }] of Object.entries(catalogue.notices)) {
    if (about !== undefined && !Object.hasOwn(catalogue.subjects, about))
      throw new Error(`the notice ${key} is about ${about}, which no plugin declares as a subject`)
    if (event !== undefined && Object.hasOwn(catalogue.withoutNotice, event))
      throw new Error(`the notice ${key} is about ${event}, which is declared without a notice`)
  }
  return catalogue
}

function joined<T>(
  what: string,
  plugins: readonly Declared[],
  of: (declared: PluginNotices) => Readonly<Record<string, T>> | undefined,
): Record<string, T> {
  const owners = new Map<string, string>()
  const all: Record<string, T> = {}
  for (const [plugin, declared] of plugins)
    for (const [key, one] of Object.entries(of(declared) ?? {})) {
      const other = owners.get(key)
      if (other !== undefined) throw new Error(`${what} ${key} is declared twice: by ${other} and by ${plugin}`)
      owners.set(key, plugin)
      all[key] = one
    }
  return all
}

export const noticeIn = ({ notices }: NoticeCatalogue, key: string): Notice | undefined =>
  Object.hasOwn(notices, key) ? notices[key] : undefined

/** Events with notices: event -> keys of its notices. */
export function noticesByEvent({ notices }: NoticeCatalogue): Map<EventName, string[]> {
  const byEvent = new Map<EventName, string[]>()
  for (const [key, { event }] of Object.entries(notices))
    if (event) byEvent.set(event, [...(byEvent.get(event) ?? []), key])
  return byEvent
}

/** Variables a notice may use, with their labels. */
export const variablesOf = ({ subjects }: NoticeCatalogue, { about, variables }: Notice): Record<string, Label> => ({
  ...(about ? subjects[about]?.variables : {}),
  ...variables,
})

/** The page that shows a row: of the panel for officials, of the public frontend for account holders. */
export function linkTo(
  { subjects }: NoticeCatalogue,
  about: string | undefined,
  id: string,
  audience: Audience,
): string | null {
  const subject = about ? subjects[about] : undefined
  if (!about || !subject) return null
  if (sideOf(audience) === 'staff') return subject.panelPage ? subject.panelPage(id, audience) : rowPage(about, id)
  return subject.page ? `${subject.page}/${id}` : null
}
