import { defineRefusals, type Refusal } from '../../../shared/pure/refusal'
import { sightOf, type ActorKind } from '../../../shared/pure/actor'
import { sideOf, type Audience, type Channel, type Notice } from '../../../shared/pure/notice'
import { noticeIn, type NoticeCatalogue } from '../../../shared/pure/notice-catalogue'
import { refuse as refuseTemplate } from './render'

export const refuse = defineRefusals({
  'notice-mandatory': { status: 400, zh: '“{label}”必须接收，不能关闭', en: 'The notice "{notice}" cannot be muted' },
  'notice-channel': {
    status: 400,
    zh: '“{label}”没有“{channel}”这种方式',
    en: 'The notice "{notice}" has no channel "{channel}"',
  },
})

/** What somebody does not want to hear, and by which channel. */
export interface Muted {
  notice: string
  channel: Channel
}

const STAFF_AUDIENCES: Partial<Record<ActorKind, readonly Audience[]>> = {
  city: ['every-city', 'city'],
  province: ['province'],
  admin: ['administrators'],
}

/** Whether a kind of person can ever be told of it. */
export function concerns(notice: Pick<Notice, 'audience'>, kind: ActorKind): boolean {
  if (kind === 'account') return notice.audience.some((audience) => sideOf(audience) === 'account')
  return notice.audience.some(
    (audience) => (audience === 'officer' && sightOf(kind) !== undefined) || STAFF_AUDIENCES[kind]?.includes(audience),
  )
}

/** The notices that may reach a kind of person, with their keys. */
export const noticesFor = ({ notices }: NoticeCatalogue, kind: ActorKind): [string, Notice][] =>
  Object.entries(notices).filter(([, notice]) => concerns(notice, kind))

/** Refusals: notice-unknown, also for what never reaches such a person; notice-mandatory; notice-channel. */
export function checkMuted(
  catalogue: NoticeCatalogue,
  { notice: key, channel }: Muted,
  kind: ActorKind,
): true | Refusal {
  const notice = noticeIn(catalogue, key)
  if (!notice || !concerns(notice, kind)) return refuseTemplate('notice-unknown', { notice: key })
  const values = { notice: key, label: notice.label.zh, channel }
  if (notice.mandatory) return refuse('notice-mandatory', values)
  return notice.channels.includes(channel) || refuse('notice-channel', values)
}
