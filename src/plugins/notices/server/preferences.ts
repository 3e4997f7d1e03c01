import type { Context } from 'koa'
import { array, object, string } from 'yup'
import type { ActorKind } from '../../../shared/pure/actor'
import { must } from '../../../shared/pure/refusal'
import { query } from '../../../shared/server/database/database'
import { answerWrite, inputOf, ok } from '../../../shared/server/http/requests'
import { noticeCatalogue } from '../../../shared/server/notices/registry'
import { asSystem } from '../../../shared/server/walls/scope'
import { validated } from '../../../shared/server/http/validated'
import { checkMuted, noticesFor, type Muted } from '../domain/preferences'
import type { Reach } from './recipient'

const input = object({
  muted: array(
    object({
      notice: string().max(100).required().label('通知'),
      channel: string().oneOf(['mail', 'inbox']).required().label('方式'),
    })
      .noUnknown()
      .required(),
  )
    .max(500)
    .required()
    .label('不接收的通知'),
}).noUnknown()

/** What may reach this kind of person, and what of it he muted. */
export const readPreferences =
  (reach: Reach) =>
  async (ctx: Context): Promise<void> => {
    const { actor, recipient } = await reach(ctx)
    ctx.body = { data: await preferencesOf(recipient, actor.kind), meta: {} }
  }

/** Sets the whole list of what he mutes. Refusals: notice-unknown, notice-mandatory, notice-channel. */
export const changePreferences =
  (reach: Reach) =>
  async (ctx: Context): Promise<void> => {
    const { actor, recipient } = await reach(ctx)
    const muted = validated(input, inputOf(ctx).input).muted as Muted[]
    for (const one of muted) must(checkMuted(noticeCatalogue(), one, actor.kind))
    await asSystem(() =>
      answerWrite(ctx, actor, async () => {
        await query('delete from notices_preference where recipient = $1', [recipient])
        await query(
          `insert into notices_preference (recipient, notice, channel)
           select $1, m.notice, m.channel from jsonb_to_recordset($2::jsonb) as m (notice text, channel text)
           on conflict do nothing`,
          [recipient, JSON.stringify(muted)],
        )
        return ok(await preferencesOf(recipient, actor.kind))
      }),
    )
  }

async function preferencesOf(recipient: string, kind: ActorKind): Promise<object[]> {
  const rows = await asSystem(() =>
    query<{ notice: string; channel: string }>('select notice, channel from notices_preference where recipient = $1', [
      recipient,
    ]),
  )
  return noticesFor(noticeCatalogue(), kind).map(([notice, { label, mandatory, channels }]) => ({
    notice,
    label,
    mandatory,
    channels,
    muted: rows.filter((row) => row.notice === notice).map(({ channel }) => channel),
  }))
}
