import { clearBootRegistries } from '../process/boot-registries'
import {
  addressNow,
  answerFor,
  demandAnswers,
  grouped,
  joinAudience,
  keepAddresses,
  peopleOf,
  type FindPeople,
  type Person,
} from './people'

const person = (recipient: string): Person => ({ recipient, name: recipient, address: null })
const at =
  (...found: [key: string, recipient: string][]): FindPeople =>
  () =>
    Promise.resolve(grouped(found, ([key, recipient]) => ({ key, person: person(recipient) })))
const recipients = (people: readonly Person[] = []): string[] => people.map(({ recipient }) => recipient)

afterEach(clearBootRegistries)

test('joining lookups get the people found so far; the stand-in is used only for keys still empty', async () => {
  const asked: string[][] = []
  answerFor('garden', 'city', {
    find: at(['1', 'officer']),
    standIn: (keys) => {
      asked.push([...keys])
      return Promise.resolve(new Map(keys.map((key) => [key, [person(`city:${key}`)]])))
    },
  })
  joinAudience('gate', 'city', (keys, found) => {
    expect(recipients(found.get('1'))).toEqual(['officer'])
    return at(['1', 'liaison'], ['2', 'other liaison'])(keys, found)
  })
  const found = await peopleOf('city', ['1', '2', '3'])
  expect([...found].map(([key, people]) => [key, recipients(people)])).toEqual([
    ['1', ['officer', 'liaison']],
    ['2', ['other liaison']],
    ['3', ['city:3']],
  ])
  expect(asked).toEqual([['3']])
})

test('no lookup without keys', async () => {
  answerFor('garden', 'city', { find: () => Promise.reject(new Error('asked')) })
  expect(await peopleOf('city', [])).toEqual(new Map())
})

test('an audience has one owner; a boot without one stops', () => {
  answerFor('garden', 'city', { find: at() })
  expect(() => answerFor('gate', 'city', { find: at() })).toThrow(
    'answer for the audience city of gate: garden has registered it already',
  )
  joinAudience('gate', 'city', at())
  expect(() => joinAudience('gate', 'city', at())).toThrow(
    'further people of the audience city by gate of gate: gate has registered it already',
  )
  expect(() => demandAnswers(['every-city', 'city', 'former-address'])).not.toThrow()
  expect(() => demandAnswers(['account'])).toThrow('no plugin answers for the audience account')
})

test('the present address comes from the plugin of the kind of recipient', async () => {
  keepAddresses('garden', 'staff', (id) => Promise.resolve(`${id}@example.com`))
  expect(await addressNow('staff:3')).toBe('3@example.com')
  expect(await addressNow('city:370100')).toBeNull()
  expect(() => keepAddresses('gate', 'staff', () => Promise.resolve(null))).toThrow(
    'addresses of the recipients staff of gate: garden has registered it already',
  )
})
