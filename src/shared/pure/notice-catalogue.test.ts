import type { Notice, PluginNotices } from './notice'
import { joinNotices, linkTo, noticeIn, noticesByEvent, variablesOf } from './notice-catalogue'

const label = { zh: '到访', en: 'Visit' }
const template = { subject: '{name}', body: '{name}' }
const visit: Notice = {
  label,
  event: 'batch.opened',
  audience: ['city'],
  about: 'api::visit.visit',
  variables: { when: label },
  template: { zh: template, en: template },
  mandatory: false,
  channels: ['mail'],
  staffMail: 'at-once',
  clause: 'R00',
}
const subjects = { 'api::visit.visit': { label, variables: { name: label }, page: '/my/visits' } }
const garden: PluginNotices = {
  notices: { visit },
  subjects,
  withoutNotice: { 'batch.extended': 'why' },
  mustNotify: ['batch.opened'],
}

test('the catalogue has all declarations, in plugin order', () => {
  const late: Notice = { ...visit, audience: ['province'] }
  const catalogue = joinNotices([
    ['garden', garden],
    ['gate', { notices: { late } }],
  ])
  expect(Object.keys(catalogue.notices)).toEqual(['visit', 'late'])
  expect(noticesByEvent(catalogue)).toEqual(new Map([['batch.opened', ['visit', 'late']]]))
  expect(catalogue).toMatchObject({
    subjects,
    withoutNotice: { 'batch.extended': 'why' },
    mustNotify: ['batch.opened'],
  })
  expect(noticeIn(catalogue, 'late')).toBe(late)
  expect(noticeIn(catalogue, 'toString')).toBeUndefined()
  expect(variablesOf(catalogue, visit)).toEqual({ name: label, when: label })
})

test.each<[string, PluginNotices]>([
  ['the notice visit is declared twice: by garden and by gate', { notices: { visit } }],
  ['the subject api::visit.visit is declared twice: by garden and by gate', { notices: {}, subjects }],
  [
    'the event without a notice batch.extended is declared twice: by garden and by gate',
    { notices: {}, withoutNotice: { 'batch.extended': '' } },
  ],
  [
    'the notice visit is about batch.opened, which is declared without a notice',
    { notices: {}, withoutNotice: { 'batch.opened': '' } },
  ],
  [
    'the notice call is about api::call.call, which no plugin declares as a subject',
    { notices: { call: { ...visit, about: 'api::call.call' } } },
  ],
])('a boot stops: %s', (message, gate) => {
  const plugins: [string, PluginNotices][] = [
    ['garden', garden],
    ['gate', gate],
  ]
  expect(() => joinNotices(plugins)).toThrow(message)
})

test('links lead officials to the panel, account holders to the page of the subject', () => {
  const uid = 'api::visit.visit'
  const own = {
    label,
    variables: {},
    panelPage: (id: string, audience: string) => (audience === 'officer' ? `/mine/${id}` : null),
  }
  const catalogue = joinNotices([['garden', { notices: {}, subjects: { ...subjects, own } }]])
  expect(linkTo(catalogue, uid, '7', 'city')).toBe('/content-manager/collection-types/api::visit.visit/7')
  expect(linkTo(catalogue, uid, '7', 'organisation')).toBe('/my/visits/7')
  expect(linkTo(catalogue, 'own', '7', 'officer')).toBe('/mine/7')
  expect(linkTo(catalogue, 'own', '7', 'city')).toBeNull()
  expect(linkTo(catalogue, 'own', '7', 'account')).toBeNull()
  expect(linkTo(catalogue, undefined, '7', 'city')).toBeNull()
})
