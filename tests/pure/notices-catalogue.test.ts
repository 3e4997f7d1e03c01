import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkMuted } from '../../src/plugins/notices/domain/preferences'
import { checkTemplate, MAX_LENGTH, render } from '../../src/plugins/notices/domain/render'
import type { Notice } from '../../src/shared/pure/notice'
import { noticeIn, noticesByEvent } from '../../src/shared/pure/notice-catalogue'
import { ORDER, ROOT } from '../house/imports'
import { catalogueOfPlugins, pluginNotices } from '../house/notices'
import type { EventName } from '../../src/shared/pure/events'

const catalogue = catalogueOfPlugins()
const entries = Object.entries(catalogue.notices)

/** Events declared by a plugin's contract. */
function eventsOf(plugin: string): EventName[] {
  const contract = join(ROOT, 'src/plugins', plugin, 'contract.ts')
  const text = existsSync(contract) ? readFileSync(contract, 'utf8') : ''
  const [, events = ''] = /interface \w+Events \{([\s\S]*?)\n\}/.exec(text) ?? []
  return [...events.matchAll(/^ {2}'([a-z.-]+)':/gm)].map(([, name]) => name as EventName)
}

test.each(entries)('%s: the shipped text passes the check for edited templates', (_, notice) => {
  expect(checkTemplate(catalogue, notice, notice.template.zh)).toBe(true)
  expect(checkTemplate(catalogue, notice, notice.template.en)).toBe(true)
})

test('every event has a notice or is listed as without one, with the reason', () => {
  const declared = ORDER.flatMap(eventsOf)
  expect(declared.length).toBeGreaterThan(80)
  const notices = noticesByEvent(catalogue)
  expect(declared.filter((event) => !notices.has(event) && !Object.hasOwn(catalogue.withoutNotice, event))).toEqual([])
  expect([...notices.keys(), ...catalogue.mustNotify].filter((event) => !declared.includes(event))).toEqual([])
  expect(catalogue.mustNotify.filter((event) => !notices.has(event))).toEqual([])
})

test('a plugin declares notices for its own events only', () => {
  for (const [plugin, { notices, withoutNotice = {}, mustNotify = [] }] of pluginNotices()) {
    const events = [
      ...Object.values(notices).flatMap(({ event = [] }) => event),
      ...Object.keys(withoutNotice),
      ...mustNotify,
    ]
    const own: readonly string[] = eventsOf(plugin)
    expect([plugin, events.filter((event) => !own.includes(event))]).toEqual([plugin, []])
  }
})

test('two notices of one event never have the same audience', () => {
  for (const keys of noticesByEvent(catalogue).values()) {
    const audiences = keys.flatMap((key) => noticeIn(catalogue, key)?.audience ?? [])
    expect(new Set(audiences).size).toBe(audiences.length)
    expect(new Set(keys.map((key) => noticeIn(catalogue, key)?.about)).size).toBe(1)
  }
})

describe('a wording is checked when it is saved', () => {
  const notice = noticeIn(catalogue, 'demand-returned') as Notice
  const check = (subject: string, body: string): string | undefined => {
    const verdict = checkTemplate(catalogue, notice, { subject, body })
    return verdict === true ? undefined : verdict.code
  }
  test('an unknown variable is refused by its name', () => {
    expect(checkTemplate(catalogue, notice, { subject: '{title}', body: '{titel}' })).toMatchObject({
      code: 'template-variable-unknown',
      values: { variable: 'titel' },
    })
    expect(check('{count}', '正文')).toBe('template-variable-unknown')
    expect(check('{}', '正文')).toBe('template-variable-unknown')
    expect(check('{constructor}', '正文')).toBe('template-variable-unknown')
  })
  test('empty, too long, several lines, and a brace that stands alone', () => {
    expect(check(' ', '正文')).toBe('template-empty')
    expect(check('标题', '\n')).toBe('template-empty')
    expect(check('标'.repeat(MAX_LENGTH.subject + 1), '正文')).toBe('template-too-long')
    expect(check('标题', '文'.repeat(MAX_LENGTH.body + 1))).toBe('template-too-long')
    expect(check('标题\nBcc: a@b.c', '正文')).toBe('template-subject-lines')
    expect(check('标题{', '正文')).toBe('template-brace')
    expect(check('标题', '{{title}}')).toBe('template-brace')
  })
  test('values are substituted once: text from applicants is never read as a variable', () => {
    const rendered = render({ subject: '{ title }', body: '{reason}' }, { title: '{reason}', reason: null }, 'zh')
    expect(rendered).toEqual({ subject: '{reason}', body: '—' })
  })
})

test('what may be muted: by those it reaches, on a channel it has, unless it is mandatory', () => {
  const code = (notice: string, channel: 'mail' | 'inbox', kind: 'city' | 'account' | 'province') => {
    const verdict = checkMuted(catalogue, { notice, channel }, kind)
    return verdict === true ? true : verdict.code
  }
  expect(code('demand-submitted', 'mail', 'city')).toBe(true)
  expect(code('demand-submitted', 'mail', 'account')).toBe('notice-unknown')
  expect(code('batch-opened', 'mail', 'city')).toBe('notice-mandatory')
  expect(code('city-list-frozen', 'inbox', 'province')).toBe(true)
  expect(code('toString', 'mail', 'city')).toBe('notice-unknown')
})
