import type { ActorKind } from '../../../shared/pure/actor'
import type { Audience, Channel, Notice } from '../../../shared/pure/notice'
import { checkMuted, concerns } from './preferences'

const KINDS: readonly ActorKind[] = ['account', 'city', 'province', 'expert', 'evaluator', 'auditor', 'admin']

/** Who may be addressed by each audience, as a person of that kind would expect it. */
const HEARS: Record<Audience, readonly ActorKind[]> = {
  organisation: ['account'],
  account: ['account'],
  // A mailbox that was somebody's: it has no holder who could mute it.
  'former-address': [],
  city: ['city'],
  'every-city': ['city'],
  province: ['province'],
  administrators: ['admin'],
  officer: ['city', 'province', 'expert', 'evaluator', 'auditor', 'admin'],
}

test.each(Object.entries(HEARS))('a notice to "%s" concerns exactly these kinds of people', (audience, kinds) => {
  const notice = { audience: [audience as Audience] }
  expect(KINDS.filter((kind) => concerns(notice, kind))).toEqual(KINDS.filter((kind) => kinds.includes(kind)))
})

test('only what may be muted is, by a channel that it has, by somebody whom it concerns', () => {
  const template = { subject: '题', body: '文' }
  const notice: Notice = {
    label: { zh: '消息', en: 'Notice' },
    audience: ['city'],
    template: { zh: template, en: template },
    mandatory: false,
    channels: ['inbox'],
    staffMail: 'digest',
    clause: '三(二)2',
  }
  const notices = { free: notice, must: { ...notice, mandatory: true } }
  const asked = (key: string, channel: Channel, kind: ActorKind = 'city') => {
    const answer = checkMuted(
      { notices, subjects: {}, withoutNotice: {}, mustNotify: [] },
      { notice: key, channel },
      kind,
    )
    return answer === true || answer.code
  }
  expect(asked('free', 'inbox')).toBe(true)
  expect(asked('free', 'mail')).toBe('notice-channel')
  expect(asked('must', 'inbox')).toBe('notice-mandatory')
  expect(asked('none', 'inbox')).toBe('notice-unknown')
  expect(asked('free', 'inbox', 'province')).toBe('notice-unknown')
})
