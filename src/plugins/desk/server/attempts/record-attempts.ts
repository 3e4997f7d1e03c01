import { clip } from '../../../../shared/pure/brief'
import type { Core } from '@strapi/strapi'
import type { Context, Next } from 'koa'
import type { Actor } from '../../../../shared/pure/actor'
import { shanghaiDay } from '../../../../shared/pure/calendar'
import { cityByCode } from '../../../../policy/divisions'
import type { Label } from '../../../../shared/pure/needs'
import { execute, newDocumentId, tableOf } from '../../../../shared/server/database/database'
import { momentOf } from '../../../../shared/server/http/requests'
import { asSystem } from '../../../../shared/server/walls/scope'
import { ATTEMPT } from '../../contract'
import { connectedIn, namedIn } from '../../domain/named-ids'
import { afterwards } from '../../../../shared/server/process/afterwards'
import { foreignRows, type Asked, type FoundRow } from './foreign-rows'
import { bodyOf } from '../../../../shared/server/http/request-parts'

interface Attempted {
  actor: Actor
  asked: Asked
  /** Rows the request tries to change. */
  objects: ReadonlySet<string>
  way: 'read' | 'write'
  address: string
  at: Date
}

/**
 * R26: whoever asks for a row of another city is refused as if it did not exist, and it is recorded. Looked up when the
 * answer stands, whatever it is, so that neither the answer nor its time tells whether there is such a row; and written
 * by itself, so that the rollback of what was refused leaves it.
 */
export const attemptsMiddleware =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    await next()
    const { actor } = (ctx.state as { actor?: { actor: Actor } }).actor ?? {}
    if (actor?.kind !== 'city') return
    const attempted = attemptOf(strapi, ctx, actor)
    if (attempted) afterwards('record of an attempt', () => record(attempted))
  }

function attemptOf(strapi: Core.Strapi, ctx: Context, actor: Actor): Attempted | undefined {
  const body = bodyOf(ctx)
  const { objects, all } = namedIn(ctx.path, ctx.query, body)
  const numbers = numbersOf(strapi, ctx.path, body)
  // A successful answer concerns only the officer's own rows, unless the request mentions others.
  const onlyAnswered = ctx.status < 400 && !isBulk(body) && all.size === objects.size
  if ((all.size === 0 || onlyAnswered) && numbers.size === 0) return undefined
  const writes = ctx.method !== 'GET' && ctx.method !== 'HEAD'
  return {
    actor,
    asked: { documentIds: [...all], numbers },
    objects: writes ? objects : new Set(),
    way: writes ? 'write' : 'read',
    address: clip(`${ctx.method} ${ctx.path}`, 255),
    at: momentOf(ctx).arrivedAt,
  }
}

const isBulk = (body: unknown): boolean =>
  Array.isArray((body as { documentIds?: unknown } | null | undefined)?.documentIds)

/** Rows named by id: media, and rows connected in a panel form. */
function numbersOf(strapi: Core.Strapi, path: string, body: unknown): Map<string, Set<number>> {
  const media = /^\/upload\/(file|folder)s\/(\d{1,9})(?:\/|$)/.exec(path)
  if (media) return new Map([[`plugin::upload.${media[1]}`, new Set([Number(media[2])])]])
  const uid = /^\/content-manager\/(?:collection|single)-types\/([^/]+)/.exec(path)?.[1] as
    | keyof Core.Strapi['contentTypes']
    | undefined
  const type = uid && Object.hasOwn(strapi.contentTypes, uid) ? strapi.contentTypes[uid] : undefined
  if (!type) return new Map()
  const targets = Object.entries(type.attributes as Record<string, { target?: string }>).flatMap(
    ([name, { target }]) => (target ? [[name, target] as const] : []),
  )
  return connectedIn(body, Object.fromEntries(targets))
}

const nameOf = (code: string): string => cityByCode(code)?.name ?? code

async function record({ actor, asked, objects, way, address, at }: Attempted): Promise<void> {
  const rows = await foreignRows(asked, objects, actor)
  if (rows.length === 0) return
  await asSystem(() =>
    execute(
      `insert into "${tableOf(ATTEMPT)}" (document_id, created_at, updated_at, published_at, attempted_at, day, actor_id,
         actor_name, actor_cities, way, address, subject_uid, subject_label, subject_id, city_name)
       select r.key, $2::timestamptz, $2::timestamptz, $2::timestamptz, $2::timestamptz, $3::date, $4, $5, $6, $7, $8,
         r.uid, r.label, r.id, r.city
       from jsonb_to_recordset($1::jsonb) as r (key text, uid text, label text, id text, city text)
       on conflict do nothing`,
      [
        JSON.stringify(rows.map(lineOf)),
        at.toISOString(),
        shanghaiDay(at),
        actor.id,
        clip(actor.name, 255),
        clip(actor.cityCodes.map(nameOf).join('、'), 255),
        way,
        address,
      ],
    ),
  )
}

declare const strapi: Core.Strapi

const lineOf = ({ uid, documentId, cities }: FoundRow) => ({
  key: newDocumentId(),
  uid,
  label: labelOf(uid),
  id: documentId,
  city: cities.map(nameOf).join('、'),
})

function labelOf(uid: string): string {
  const type = strapi.contentTypes[uid as keyof typeof strapi.contentTypes]
  const { label } = (type?.pluginOptions ?? {}) as { label?: Label }
  return label?.zh ?? (type?.info as { displayName?: string } | undefined)?.displayName ?? uid
}
