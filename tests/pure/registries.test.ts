import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineRefusals } from '../../src/shared/pure/refusal'
import { Registry } from '../../src/shared/pure/registry'
import { l } from '../../src/shared/pure/schema'
import { defineFlow, type Subject } from '../../src/shared/pure/workflow'
import { registerFields } from '../../src/shared/admin/fields'
import { registerPickers } from '../../src/shared/admin/pickers'
import {
  choicesOf,
  flowOf,
  registerChoices,
  registerContributions,
  registerFlows,
  registerReaders,
  registerTypes,
} from '../../src/shared/admin/types'
import { contributeTo } from '../../src/shared/pure/contribution'
import { refuse } from '../../src/shared/server/flows/act'
import { subscribe, subscribeAll } from '../../src/shared/server/flows/events'
import { declareHistoryWords } from '../../src/shared/server/flows/history-words'
import { definedPermissions, definePermissions } from '../../src/shared/server/flows/permissions'
import { defineForm } from '../../src/shared/server/forms/forms'
import { mapDatabaseError, nameConstraint } from '../../src/shared/server/http/refusals'
import { takesUpload } from '../../src/shared/server/http/uploads'
import { allJobs, defineJobs } from '../../src/shared/server/jobs/jobs'
import { allQueues, defineQueue } from '../../src/shared/server/jobs/queue'
import { clearBootRegistries } from '../../src/shared/server/process/boot-registries'
import { defineSettings, settingLabel } from '../../src/shared/server/settings/settings'
import { mayReadFile } from '../../src/plugins/files/server/find-file'
import { usesFiles } from '../../src/plugins/files/server/withdraw-file'
import { subjects } from '../../src/plugins/experts/server/services/subjects'
import { defineLetter } from '../../src/plugins/identity/server/letters/queue-letter'
import { declareBound } from '../../src/plugins/organisations/server/accounts/bounds'
import { answerMy } from '../../src/plugins/organisations/server/accounts/my-parts'
import { registerFileView } from '../../src/shared/admin/file-views'
import { registerPlugin } from '../../src/shared/admin/plugin-names'
import { registerOutcomes } from '../../src/shared/admin/outcomes'
import { nameOffices } from '../../src/shared/server/accounts/office-names'
import { readsAt } from '../../src/shared/admin/read-addresses'
import { declareWall } from '../../src/shared/server/walls/declared-walls'
import { actorsBy } from '../../src/shared/server/walls/actors'
import { declareTasks } from '../../src/shared/server/tasks/tasks'
import { declareThrottles, type Throttle } from '../../src/shared/server/http/throttle-limits'
import { defineUpgrades, type Upgrade } from '../../src/shared/server/upgrades/steps'
import { answerFor, joinAudience, keepAddresses } from '../../src/shared/server/notices/people'
import { defineNotices } from '../../src/shared/server/notices/registry'
import { homesBy } from '../../src/plugins/files/server/homes'
import { declareNaming } from '../../src/plugins/catalogue/server/naming'
import { applicationsService } from '../../src/plugins/applications/server/service'

const label = l('事', 'thing')
const nothing = async (): Promise<void> => undefined
const refusal = refuse('not-found')
const flow = defineFlow<Subject, unknown>()({
  name: 'thing',
  label,
  initial: 'open',
  states: { open: { label, final: true } },
  actions: { do: { label, from: ['open'], by: 'city' } },
})
const setting = { code: 'S99', label, clause: 'S99', type: 'boolean', default: false } as const
const limit = { code: 'A99', label, type: 'integer', default: 1, min: 1, max: 2 } as const
const job = { name: 'filing.x', label, at: '0 9 * * *', due: async () => [], handle: nothing }
const queue = {
  name: 'filing.x',
  label,
  concurrency: 1,
  leaseSeconds: 60,
  retry: { limit: 1, delaySeconds: 1 },
  handle: nothing,
  dead: nothing,
}
const Nothing = () => null
const letter = { label, wantedForMinutes: 1, addressOf: async () => null, write: async () => undefined }
const reads = { describe: async () => [] }
const nobody = async () => new Map()
let n = 0
const throttle = (guards: Throttle['guards']): Throttle => ({ counts: 'requests', limits: [], guards })

/** For each registry how `owner` registers the same name. */
const REGISTRIES: Readonly<Record<string, (owner: string) => void>> = {
  'listener batch.opened by filing': () => subscribe('batch.opened', 'filing', nothing),
  'listener * by filing': () => subscribeAll('filing', nothing),
  'setting x': (owner) => defineSettings(owner, { x: setting }),
  'bound of records x': (owner) => declareBound(owner, 'x', { uid: 'api::x.x', unit: label, setting: 'mostX', limit }),
  'permission plugin::filing.x': (owner) =>
    definePermissions(owner, [{ uid: 'plugin::filing.x', label: '', kinds: [] }]),
  'job filing.x': (owner) => defineJobs(owner, [job]),
  'queue filing.x': (owner) => defineQueue(owner, queue),
  'form api::city.city': (owner) => defineForm(owner, 'api::city.city', {}),
  'sentence of the constraint x_once': (owner) => nameConstraint(owner, 'x_once', refusal),
  'refusal of the SQLSTATE WF009': (owner) => mapDatabaseError(owner, 'WF009', () => refusal),
  'upload POST /api/x': (owner) => void takesUpload(owner, 'POST', '/api/x', { mostBytes: 1 }),
  'letter filing.x': (owner) => defineLetter(owner, 'filing.x', letter),
  'use of files demands.proof': (owner) => usesFiles(owner, { table: 'demands', column: 'proof', label }),
  'reader of files filing': () => mayReadFile('filing', async () => false),
  'what panels review api::demand.demand': (owner) => subjects().review(owner, 'api::demand.demand', reads.describe),
  'answer at /my x': (owner) => answerMy(owner, 'x', async () => null),
  'type api::x.x': (owner) => registerTypes(owner, { 'api::x.x': {} }),
  'flow api::x.x': (owner) => registerFlows(owner, { 'api::x.x': flow }),
  'reader x': (owner) => registerReaders(owner, { x: (code) => code }),
  'choice x': (owner) => registerChoices(owner, { x: { a: label } }),
  'picker x': (owner) => registerPickers(owner, { x: Nothing }),
  'input x': (owner) => registerFields(owner, { x: Nothing }),
  'address of a read cities': (owner) => readsAt(owner, { cities: '/x' }),
  'view of a file': (owner) => registerFileView(owner, Nothing),
  'name of a plugin filing': () => registerPlugin({ registerPlugin: () => undefined }, 'filing', '申报'),
  'outcome x': (owner) => registerOutcomes(owner, { x: Nothing }),
  'name of offices all': (owner) => nameOffices(owner, () => label),
  'wall x': (owner) => declareWall(owner, { table: 'x' }),
  'source of actors member': (owner) => actorsBy(owner, 'member', async () => undefined),
  'tasks filing': () => declareTasks('filing', async () => ({ tasks: [] })),
  'throttle x': (owner) => declareThrottles(owner, { x: throttle([]) }),
  'throttled address POST /api/x': (owner) => declareThrottles(owner, { [`y-${n++}`]: throttle([['POST', '/api/x']]) }),
  'upgrade 0.1.0/x': (owner) => defineUpgrades(owner, [{ id: '0.1.0/x' } as Upgrade]),
  'answer for the audience city': (owner) => answerFor(owner, 'city', { find: nobody }),
  'further people of the audience city by filing': () => joinAudience('filing', 'city', nobody),
  'addresses of the recipients staff': (owner) => keepAddresses(owner, 'staff', async () => null),
  'the notices filing': () => defineNotices('filing', { notices: {} }, {}),
  'word of the history x': (owner) => declareHistoryWords(owner, { x: label }),
  'home of accounts home': (owner) => homesBy(owner, async () => undefined),
  'naming of offers filing': () => declareNaming('filing', async () => undefined),
  'source of references filing': () => applicationsService().countReferences('filing', async () => new Map()),
}
/** Names that contain the owner, which can only clash with themselves. */
const BY_OWNER = /filing$/

test.each(Object.entries(REGISTRIES))('%s is registered once; the second throws with both owners', (what, register) => {
  register('filing')
  const second = BY_OWNER.test(what) ? 'filing' : 'lists'
  expect(() => register(second)).toThrow(`${what} of ${second}: filing has registered it already`)
  // The refused registration has not replaced the first.
  expect(() => register('filing')).toThrow(`${what} of filing: filing has registered it already`)
})

test('every registry in the sources is covered here', () => {
  const root = join(__dirname, '../../src')
  const made = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .flatMap((file) => [
      ...readFileSync(join(root, file), 'utf8').matchAll(/(?:bootRegistry|new Registry)<.*>\('([^']+)'\)/g),
    ])
    .map(([, what = '']) => what)
  expect(made.length).toBeGreaterThan(30)
  const tried = [...Object.keys(REGISTRIES), 'reader of subjects x']
  expect(made.filter((what) => !tried.some((one) => one.startsWith(`${what} `)))).toEqual([])
})

test('the rows of a subject of notices are read by one plugin', () => {
  const read = async () => new Map()
  defineNotices('pool', { notices: {} }, { x: read })
  expect(() => defineNotices('lists', { notices: {} }, { x: read })).toThrow(
    'reader of subjects x of lists: pool has registered it already',
  )
})

test('a second boot in one process begins with empty registries', () => {
  expect([settingLabel('x'), allJobs().length, allQueues().length, definedPermissions().length]).toEqual([
    { zh: `S99 ${label.zh}`, en: `S99 ${label.en}` },
    1,
    1,
    1,
  ])
  clearBootRegistries()
  expect([settingLabel('x'), allJobs(), allQueues(), definedPermissions()]).toEqual([undefined, [], [], []])
  expect(() => defineSettings('lists', { x: setting })).not.toThrow()
})

test('entries come in the order of registration; a table that is refused half-way names the entry', () => {
  const registry = new Registry<number>('number')
  registry.addAll('one', { b: 1, a: 2 })
  expect([registry.names(), registry.values(), registry.all()]).toEqual([
    ['b', 'a'],
    [1, 2],
    [
      ['b', 1],
      ['a', 2],
    ],
  ])
  expect(() => registry.addAll('two', { c: 3, a: 4 })).toThrow('number a of two: one has registered it already')
  expect([registry.get('a'), registry.has('c'), registry.has('toString')]).toEqual([2, true, false])
})

test('a refusal code is declared once', () => {
  const text = { status: 409, zh: '测试用句', en: 'For the test' } as const
  defineRefusals({ 'test-twice': text })
  for (const other of [{}, { zh: '另一句' }, { en: 'Other' }, { status: 400 as const }])
    expect(() => defineRefusals({ 'test-twice': { ...text, ...other } })).toThrow(/test-twice is declared twice/)
})

test('what the panel shows of a procedure has what is contributed to it, whoever registers first', () => {
  registerFlows('filing', { 'api::y.y': { ...flow, name: 'why' } })
  expect(Object.keys(flowOf('api::y.y')?.actions ?? {})).toEqual(['do'])
  const added = contributeTo({ ...flow, name: 'why' })()({ actions: { more: { label, from: ['open'], by: 'city' } } })
  registerContributions([added])
  expect(Object.keys(flowOf('api::y.y')?.actions ?? {})).toEqual(['do', 'more'])
  expect(choicesOf('x')).toEqual({ a: label })
})
