import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isIn, sqlIn, sqlNotIn, statesIn } from '../../src/shared/pure/state-sets'
import { checkFlow, type AnyFlow } from '../../src/shared/pure/workflow'
import { announcementFlow } from '../../src/plugins/announcements/domain/announcement-flow'
import { applicationFlow } from '../../src/plugins/applications/domain/application-flow'
import { formFlow } from '../../src/plugins/applications/domain/form-flow'
import { listingFlow } from '../../src/plugins/catalogue/domain/listing-flow'
import { cityFlow } from '../../src/plugins/desk/domain/city-flow'
import { officerFlow } from '../../src/plugins/desk/domain/officer-flow'
import { assignmentFlow } from '../../src/plugins/experts/domain/assignment-flow'
import { expertFlow } from '../../src/plugins/experts/domain/expert-flow'
import { panelFlow } from '../../src/plugins/experts/domain/panel-flow'
import { batchFlow } from '../../src/plugins/filing/domain/batch-flow'
import { cityListFlow } from '../../src/plugins/filing/domain/city-list-flow'
import { demandFlow } from '../../src/plugins/filing/domain/demand-flow'
import { invitationFlow } from '../../src/plugins/filing/domain/invitation-flow'
import { liaisonFlow } from '../../src/plugins/filing/domain/liaison-flow'
import { listFlow } from '../../src/plugins/lists/domain/list-flow'
import { objectionFlow } from '../../src/plugins/lists/domain/objection/objection-flow'
import { handOverFlow } from '../../src/plugins/organisations/domain/hand-over-flow'
import { labelFlow } from '../../src/plugins/organisations/domain/label-flow'
import { memberInvitationFlow } from '../../src/plugins/organisations/domain/member-invitation-flow'
import { verificationFlow } from '../../src/plugins/organisations/domain/verification-flow'
import { standingFlow } from '../../src/plugins/pool/domain/standing-flow'

/** Every state of every flow with sets, and the sets that it belongs to: from RULES, not from the tables. */
const EXPECTED: readonly (readonly [AnyFlow, Readonly<Record<string, string>>])[] = [
  [batchFlow, { planned: '', open: 'begun', closed: 'begun', cancelled: '' }],
  [
    demandFlow,
    {
      draft: 'unfiled',
      submitted: 'cityWork reported answering inHand addable',
      returned: 'answering inHand',
      selected: 'cityWork answering inHand addable',
      'not-selected': 'addable',
      recommended: 'provinceWork reported recommended inHand',
      'returned-to-city': 'cityWork answering',
      'in-review': 'provinceWork reported recommended inHand',
      listed: 'recommended decided',
      'not-listed': 'recommended decided',
      withdrawn: 'unfiled',
    },
  ],
  [
    applicationFlow,
    {
      draft: '',
      submitted: 'undecided unconcluded',
      returned: 'undecided unconcluded',
      accepted: 'undecided unconcluded reviewable',
      'in-review': 'undecided unconcluded reviewable',
      concluded: 'undecided',
      admitted: 'determined',
      'not-admitted': 'determined',
      rejected: '',
      withdrawn: '',
    },
  ],
  [formFlow, { draft: 'edited', current: 'edited', superseded: '', discarded: '' }],
  [
    assignmentFlow,
    {
      invited: 'owing live',
      declared: 'owing live reading writing',
      scoring: 'owing live reading writing',
      submitted: 'live reading',
      recused: 'gone left',
      replaced: 'gone left',
      lapsed: 'left',
    },
  ],
  [
    panelFlow,
    {
      planned: 'composing unheld',
      drawn: 'composing sitting',
      individual: 'sitting reviewing',
      discussion: 'sitting reviewing shared',
      concluded: 'shared concluded ended',
      stuck: 'composing',
      settled: 'shared concluded ended over',
      void: 'ended over unheld',
    },
  ],
  [
    listFlow,
    {
      determined: 'live unpublished',
      announced: 'live unpublished public',
      published: 'live public',
      superseded: 'public',
    },
  ],
  [objectionFlow, { received: 'open', accepted: 'open', 'not-accepted': '', upheld: '', dismissed: '' }],
  [standingFlow, { active: 'valid', restricted: 'valid', removed: '', disqualified: '', lapsed: '', revoked: '' }],
  [verificationFlow, { draft: 'open', submitted: 'open', returned: 'open', accepted: '', rejected: '', withdrawn: '' }],
]
const OTHERS: readonly AnyFlow[] = [
  announcementFlow,
  cityFlow,
  cityListFlow,
  expertFlow,
  handOverFlow,
  invitationFlow,
  labelFlow,
  liaisonFlow,
  listingFlow,
  memberInvitationFlow,
  officerFlow,
]

describe.each(EXPECTED)('$name', (flow, expected) => {
  const names = [...new Set(Object.values(expected).flatMap((sets) => sets.split(' ').filter(Boolean)))]
  test('its states and its sets are those written here', () => {
    expect(Object.keys(expected)).toEqual(Object.keys(flow.states))
    expect(Object.keys(flow.sets ?? {}).sort()).toEqual(names.sort())
  })
  test.each(names)('%s', (set) => {
    for (const [state, sets] of Object.entries(expected))
      expect([state, isIn(flow, set, state)]).toEqual([state, sets.split(' ').includes(set)])
  })
})

test('the other flows have no sets', () => {
  expect(OTHERS.filter(({ sets }) => sets !== undefined).map(({ name }) => name)).toEqual([])
})

test('a set as SQL; a misspelt one, or one of another table, neither compiles nor runs', () => {
  expect(sqlIn(verificationFlow, 'open')).toBe(`state in ('draft', 'submitted', 'returned')`)
  expect(sqlNotIn(panelFlow, 'over', 'p.state')).toBe(`p.state not in ('settled', 'void')`)
  expect(statesIn(objectionFlow, 'open')).toEqual(['received', 'accepted'])
  expect(isIn(objectionFlow, 'open', null)).toBe(false)
  // @ts-expect-error no such set
  expect(() => sqlIn(verificationFlow, 'opened')).toThrow('flow verification has no set opened')
  // @ts-expect-error a set of demands
  expect(() => statesIn(applicationFlow, 'cityWork')).toThrow('flow application has no set cityWork')
  // @ts-expect-error this table has none
  expect(() => statesIn(cityFlow, 'open')).toThrow('flow city has no set open')
})

test('a set that is empty, names a state twice or one that is not there is refused when the table is loaded', () => {
  const flow: AnyFlow = { ...objectionFlow }
  for (const open of [[], ['received', 'received'], ['recieved']])
    expect(() => checkFlow({ ...flow, sets: { open } })).toThrow(/flow objection: the set open/)
  expect(() => sqlIn({ name: 'x', sets: { odd: [`a'`] } }, 'odd')).toThrow(`"a'" cannot stand in SQL`)
})

const SRC = join(__dirname, '../../src')
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|-flow\.ts$/.test(file))
  .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(SRC, file), 'utf8')] as const)

/** Tables that have states but no procedure: letters, messages, imports, items of jobs. */
const WITHOUT_FLOW = /^plugins\/(identity\/server\/letters|notices\/server|organisations\/server\/import)\//
const WITHOUT_FLOW_STATES = ['queued', 'held', 'sent', 'failed', 'undeliverable', 'running', 'done']

test('several states are asked for by the name of a set, in SQL and in code', () => {
  const literal = /\bstate (not )?in \(\s*'|\[('[a-z-]+',\s*)+'[a-z-]+'\]\.includes\((\w+\.)?state\b/
  const found = sources.filter(([file, text]) => !WITHOUT_FLOW.test(file) && literal.test(text)).map(([file]) => file)
  expect(found).toEqual([])
})

test('a single state in SQL is a state of some flow', () => {
  const known = new Set([...EXPECTED.map(([flow]) => flow), ...OTHERS].flatMap(({ states }) => Object.keys(states)))
  const named = sources.flatMap(([file, text]) =>
    [...text.matchAll(/\b(?:\w+\.)?state (?:=|<>) '([a-z-]+)'/g)].map(([, state = '']) => [file, state] as const),
  )
  expect(named.length).toBeGreaterThan(80)
  const strange = named.filter(
    ([file, state]) => !known.has(state) && !(WITHOUT_FLOW.test(file) && WITHOUT_FLOW_STATES.includes(state)),
  )
  expect(strange).toEqual([])
})
