import { instantInText } from '../../../../shared/pure/say-instant'
import { l } from '../../../../shared/pure/schema'
import { query } from '../../../../shared/server/database/database'
import { publish } from '../../../../shared/server/flows/events'
import { settingLabel } from '../../../../shared/server/settings/settings'
import type { Job, JobItem } from '../../../../shared/server/jobs/jobs'
import type { Label } from '../../../../shared/pure/workflow'
import type { ChangedRights } from '../../contract'
import { sayChange, SECURITY_EVENTS, SECURITY_KINDS } from '../../domain/security-words'
import { securityAudience, type TellableLine } from '../../domain/security-telling'
import type { EventsOf } from '../../../../shared/pure/events'

interface Item extends JobItem {
  lines: string[]
}

interface Line extends TellableLine {
  [column: string]: unknown
  id: string
  identifier: string | null
  actorName: string | null
  at: string
  ip: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/**
 * Notifies those concerned of changes of rights, once per request: a form that changes sixty permissions is one
 * message. Triggers queue the lines with the record, so no path is missed.
 */
export const tellRights: Job<Item> = {
  name: 'desk.tell-rights',
  label: l('通知权限与账号变更', 'Tell of changes of rights and identities'),
  at: '* * * * *',
  due: async (_now, limit) =>
    (
      await query<{ lines: string[] }>(
        `select array_agg(u.line::text order by u.line) as lines from desk_login_untold u join desk_login l on l.id = u.line
         group by coalesce(l.request_id, u.line::text), l.subject order by min(u.line) limit $1`,
        [limit],
      )
    ).map(({ lines }) => ({ key: String(lines[0]), lines })),
  handle: async ({ lines }) => {
    const taken = await query<Line>(
      `with taken as (delete from desk_login_untold where line = any($1::bigint[]) returning line)
       select id::text, kind, event, identifier, actor_id as "actorId", actor_name as "actorName", at, ip, reason, before, after
       from desk_login where id in (select line from taken) order by id`,
      [lines],
    )
    await tell(
      'identity.changed',
      taken.filter((line) => securityAudience(line).person),
    )
    await tell(
      'rights.changed',
      taken.filter((line) => securityAudience(line).administrators),
    )
  },
}

const tell = (event: EventsOf<ChangedRights>, lines: readonly Line[]): Promise<void> =>
  publish(event, lines.length > 0 ? [{ documentId: lines.map(({ id }) => id).join('+'), values: wordsOf(lines) }] : [])

/** Beyond these a mail only gives a number. */
const SHOWN = 20

/** Values of a message about one subject's lines of one request. */
function wordsOf(lines: readonly Line[]): Record<string, unknown> {
  const [{ kind, identifier, actorName, at, ip }] = lines as [Line]
  const called = kind === 'setting' ? settingLabel(identifier ?? '') : undefined
  const both = (say: (language: 'zh' | 'en') => string): Label => ({ zh: say('zh'), en: say('en') })
  const events = [...new Set(lines.map(({ event }) => event))]
  const rest = lines.length - SHOWN
  return {
    whom: both((language) => `${SECURITY_KINDS[kind][language]} ${called?.[language] ?? identifier ?? ''}`.trim()),
    what: both((language) =>
      events.map((event) => SECURITY_EVENTS[event][language]).join(language === 'zh' ? '、' : ', '),
    ),
    changes: both((language) =>
      [
        ...lines.slice(0, SHOWN).map((line) => sayLine(line, language)),
        ...(rest > 0 ? [language === 'zh' ? `另有${rest}项` : `and ${rest} more`] : []),
      ].join('\n'),
    ),
    by: actorName ?? { zh: '本人', en: 'yourself' },
    at: instantInText(new Date(at)),
    ip,
  }
}

function sayLine({ event, before, after, reason }: Line, language: 'zh' | 'en'): string {
  const [colon, comma] = language === 'zh' ? ['：', '，'] : [': ', ', ']
  const details = [...sayChange(before, after, language), ...(reason ? [reason] : [])]
  return SECURITY_EVENTS[event][language] + (details.length > 0 ? colon + details.join(comma) : '')
}
