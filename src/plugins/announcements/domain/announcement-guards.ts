import { defineRefusals } from '../../../shared/pure/refusal'
import { onInput, type Guard, type Subject } from '../../../shared/pure/workflow'
import { isBlank } from '../../../shared/pure/text'
import { ANNOUNCEMENT_SETS } from './announcement-states'
import { ANNOUNCEMENT_TEXTS, NOTICE_NEEDS, type AnnouncementText } from './announcement-words'

export const refuse = defineRefusals({
  'notice-incomplete': {
    status: 409,
    zh: '公开通报应载明文号、事由和决定，尚缺：{fields}',
    en: 'A public notice states its number, ground and decision; missing: {names}',
  },
  'not-in-future': {
    status: 400,
    zh: '定时发布时间应晚于当前时间；需即时发布的，请使用“立即发布”',
    en: 'The instant must lie in the future; to publish now, publish',
  },
  'public-already': {
    status: 409,
    zh: '公告已到发布时间，只能更正或撤回',
    en: 'It is public already: correct or withdraw it',
  },
  'not-public-yet': { status: 409, zh: '公告尚未发布，请直接修改或撤销定时', en: 'It is not public yet' },
  'nothing-corrected': { status: 400, zh: '更正后的内容与现行版本相同', en: 'The correction changes nothing' },
})

export interface Announcement extends Subject, Readonly<Record<AnnouncementText, string | null>> {
  kind: string
  publicAt: string | Date | null
  edition: number | null
  /** Shared by the editions of one announcement. */
  series: string | null
  aboutUid: string | null
  aboutId: string | null
}

type AnnouncementGuard = Guard<Announcement, unknown>

const ISSUED = new Set<string>(ANNOUNCEMENT_SETS.issued)

/** Whether it is public, by the clock and not by whether a job has run. */
const isOut = ({ state, publicAt }: Announcement, now: Date): boolean =>
  ISSUED.has(state) && publicAt !== null && new Date(publicAt).getTime() <= now.getTime()

/** R67: a public notice has a document number, a ground and a decision. */
export const complete: AnnouncementGuard = ({ subject }) => {
  const missing = subject.kind === 'public-notice' ? NOTICE_NEEDS.filter((name) => isBlank(subject[name])) : []
  return (
    missing.length === 0 ||
    refuse('notice-incomplete', { names: missing, fields: missing.map((name) => ANNOUNCEMENT_TEXTS[name].zh) })
  )
}

export const notOutYet: AnnouncementGuard = ({ subject, at }) => !isOut(subject, at.now) || refuse('public-already')
export const isPublicNow: AnnouncementGuard = ({ subject, at }) => isOut(subject, at.now) || refuse('not-public-yet')

export const inFuture: AnnouncementGuard = onInput(
  'inFuture',
  ({ input, at }) => Date.parse(String(input.publicAt)) > at.now.getTime() || refuse('not-in-future'),
)

/** What a correction changes; texts that are not given stay. */
export const correctedTexts = (before: Announcement, input: Readonly<Record<string, unknown>>): AnnouncementText[] =>
  (Object.keys(ANNOUNCEMENT_TEXTS) as AnnouncementText[]).filter(
    (name) => !isBlank(input[name]) && input[name] !== before[name],
  )

export const changesSomething: AnnouncementGuard = onInput(
  'changesSomething',
  ({ subject, input }) => correctedTexts(subject, input).length > 0 || refuse('nothing-corrected'),
)
