import type { Notice } from '../../pure/notice'
import { clearBootRegistries } from '../process/boot-registries'
import { defineNotices, latestOf, noticeAt, noticeCatalogue, noticeOf, readFacts } from './registry'

const label = { zh: '到访', en: 'Visit' }
const template = { subject: '{name}', body: '{name}' }
const visit: Notice = {
  label,
  audience: ['city'],
  about: 'visit',
  template: { zh: template, en: template },
  mandatory: false,
  channels: ['mail'],
  staffMail: 'at-once',
  clause: 'R00',
}
const declared = { notices: { visit }, subjects: { visit: { label, variables: { name: label } } } }
const read = (ids: readonly string[]) => Promise.resolve(new Map(ids.map((id) => [id, { values: { name: id } }])))

afterEach(clearBootRegistries)

test('rows are read by the plugin that declares them as a subject', async () => {
  defineNotices('garden', declared, { visit: { read, latest: () => Promise.resolve('9') } })
  expect(noticeOf('visit')).toBe(visit)
  expect(await readFacts('visit', ['3'], new Set())).toEqual(new Map([['3', { values: { name: '3' } }]]))
  expect(await latestOf('visit')).toBe('9')
  expect(() => readFacts('call', ['3'], new Set())).toThrow('nobody reads call')
  expect(() => noticeOf('call')).toThrow('no plugin declares the notice call')
})

test('a plugin declares once, and nothing that another declared', () => {
  defineNotices('garden', declared, { visit: read })
  expect(() => defineNotices('garden', { notices: {} }, {})).toThrow(
    'the notices garden of garden: garden has registered it already',
  )
  expect(() => defineNotices('gate', { notices: { visit } }, {})).toThrow('by garden and by gate')
  // What was refused left nothing behind.
  expect(Object.keys(noticeCatalogue().notices)).toEqual(['visit'])
  clearBootRegistries()
  expect(noticeAt('visit')).toBeUndefined()
})
