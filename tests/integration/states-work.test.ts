import { SERVING } from '../harness/serving'
import type * as Jobs from '../../src/shared/server/jobs/jobs'
import { database, kernel, load, query } from '../harness/app'
import { fileOf, given, hours, JINAN, rows, ZIBO, type Given } from '../harness/given'
import type { Somebody } from '../harness/http'
import { as, retire, withRoles } from '../harness/people'
import { nextNumber } from '../harness/running'
import { holds } from '../harness/setting'
import { rulesOf } from '../matrix/actions/all'

/**
 * The work of staff in every state of a procedure, with states stated independently of the flows: tasks of the home page,
 * reminders, the entries of lists, and access of experts.
 */
const { jobOf } = load<typeof Jobs>('shared/server/jobs/jobs.js')

/** The states in which the answer is true. */
async function statesWhere(flow: string, ask: (state: string) => Promise<boolean>): Promise<string> {
  const found: string[] = []
  for (const state of rulesOf(flow).states) if (await ask(state)) found.push(state)
  return found.join(' ')
}

describe('tasks of the home page', () => {
  const counted = async (who: Somebody, key: string): Promise<number> => {
    const { tasks } = (await who.get('/desk/tasks')).body.data as { tasks: { key: string; count?: number }[] }
    return tasks.find((task) => task.key === key)?.count ?? 0
  }
  /** The states in which a new row adds to a task. */
  const adds = (flow: string, key: string, make: (state: string) => Promise<unknown>, city = JINAN) =>
    statesWhere(flow, async (state) => {
      const officer = await as.cityOfficer(city)
      const before = await counted(officer, key)
      await make(state)
      return (await counted(officer, key)) === before + 1
    })

  test('[R05] verifications that were submitted', async () => {
    const make = async (state: string): Promise<unknown> => {
      const { creditCode, cityCode, name } = await given.enterprise({ verifiedAt: null })
      const papers = { licence: await fileOf(creditCode, cityCode), letter: await fileOf(creditCode, cityCode) }
      const own = { kind: 'registration', organisation: 'enterprise', subjectCode: creditCode, creditCode, cityCode }
      return rows('plugin::organisations.verification', [{ ...own, name, state, ...papers, submittedAt: hours(-1) }])
    }
    expect(await adds('verification', 'verifications', make)).toBe('submitted')
  })

  test('[S09] labels that were declared', async () => {
    const make = async (state: string): Promise<unknown> => {
      const { creditCode, id } = await given.enterprise({ labelled: false })
      return given.label({ creditCode, cityCode: JINAN, enterprise: id, state })
    }
    expect(await adds('enterprise-label', 'labels', make)).toBe('declared')
  })

  test('[S10] hand-overs that were proposed, to the city that is to accept them', async () => {
    const make = async (state: string): Promise<unknown> => {
      const { creditCode } = await given.enterprise()
      const moved = { creditCode, organisation: 'enterprise', name: '迁址企业', fromCity: JINAN, toCity: ZIBO }
      return rows('plugin::organisations.hand-over', [{ ...moved, reason: '迁址', state }])
    }
    expect(await adds('hand-over', `hand-overs-${ZIBO}`, make, ZIBO)).toBe('proposed')
  })
})

describe('reminders', () => {
  const LAST = '2032-08-20'
  const close = '2032-08-20T16:00:00.000Z'
  const batch = (): Promise<Given> =>
    given.batch({ liaisonDueAt: close, filingClosesAt: close, recommendClosesAt: close })
  const due = async (name: string, now: Date, of: string): Promise<number> =>
    (await (jobOf(`filing.${name}`) as Jobs.Job).due(now, 10_000)).filter(({ key }) => key.startsWith(of)).length
  const LAST_MORNING = new Date(`${LAST}T01:00:00.000Z`)

  test('[R24] of demands that are drafts', async () => {
    const found = await statesWhere('demand', async (state) => {
      const of = await batch()
      await given.demand({ batch: of.id, state })
      return (await due('remind-drafts', LAST_MORNING, of.documentId)) > 0
    })
    expect(found).toBe('draft')
  })

  test('[R25] [S41] of demands that their city has neither decided nor recommended', async () => {
    const found = await statesWhere('demand', async (state) => {
      const of = await batch()
      await given.demand({ batch: of.id, state })
      return (await due('remind-cities', LAST_MORNING, of.documentId)) > 0
    })
    expect(found).toBe('submitted selected returned-to-city')
  })

  test('[S31] of objections that nobody has answered', async () => {
    const found = await statesWhere('objection', async (state) => {
      const { documentId } = await given.objection({ state, answerDueOn: LAST })
      return (await due('remind-objections', LAST_MORNING, documentId)) > 0
    })
    expect(found).toBe('received accepted')
  })

  test('[R19] only in a batch that is open', async () => {
    const found = await statesWhere('batch', async (state) => {
      const times = { liaisonDueAt: close, filingClosesAt: close, recommendClosesAt: close }
      const of = await given.batch({ state, ...times })
      await given.demand({ batch: of.id })
      return (await due('remind-drafts', LAST_MORNING, of.documentId)) > 0
    })
    expect(found).toBe('open')
  })
})

describe('what a list is determined by', () => {
  holds('listUnrecommended', true)
  interface Determination {
    waiting: { state: string }[]
    addable: { documentId: string }[]
    pilot: { entries: { creditCode: string }[] }
    applications: { application: string }[]
  }
  const read = async (batch: Given): Promise<Determination> => {
    const reply = await (await as.province()).get(`/lists/batches/${batch.documentId}/determination`)
    expect(reply).toAnswer(200)
    return reply.body.data as Determination
  }
  const OPINION = { reviewConclusion: 'passed', reviewReason: '好' }

  test('[R33] [R34] demands that wait, those that may be added, those that stand in it', async () => {
    const waiting: string[] = []
    const addable: string[] = []
    const proposed: string[] = []
    for (const state of rulesOf('demand').states) {
      const batch = await given.batch()
      const demand = await given.demand({ batch: batch.id, state })
      const found = await read(batch)
      if (found.waiting.length > 0) waiting.push(state)
      if (found.addable.some(({ documentId }) => documentId === demand.documentId)) addable.push(state)
      const passed = await given.batch()
      await given.demand({ batch: passed.id, state, ...OPINION })
      if ((await read(passed)).pilot.entries.length > 0) proposed.push(state)
    }
    expect(waiting).toEqual(['recommended', 'in-review'])
    expect(addable).toEqual(['submitted', 'selected', 'not-selected'])
    expect(proposed).toEqual(['in-review', 'proposed', 'listed'])
  })

  test('[R14] applications that wait, and those that are concluded', async () => {
    const waiting: string[] = []
    const concluded: string[] = []
    for (const state of rulesOf('application').states) {
      const batch = await given.batch({ kind: 'provider' })
      await given.application({ batch: batch.id, state })
      const found = await read(batch)
      if (found.waiting.length > 0) waiting.push(state)
      if (found.applications.length > 0) concluded.push(state)
    }
    expect(waiting).toEqual(['submitted', 'returned', 'accepted', 'in-review'])
    expect(concluded).toEqual(['concluded'])
  })
})

describe('what an expert reads', () => {
  let expert: Somebody & { id: number }
  let known: number
  beforeAll(async () => {
    expert = await withRoles('reading-states', ['pool-expert'])
    const { expert: row } = await given.review({ expertActor: `admin:${expert.id}` })
    known = row.id
  })
  afterAll(() => retire([expert.id]))
  const review = (own: object) => given.review({ expertActor: `admin:${expert.id}`, expert: known, ...own })

  test('[R11] papers from the declaration to the recusal', async () => {
    const found = await statesWhere('assignment', async (state) => {
      const { assignment } = await review({ state })
      const { body } = await expert.get(`/experts/my/assignments/${assignment.documentId}`)
      // The demand does not exist: a permitted reader is told that its documents are missing.
      return body.error.details.code === 'papers-missing'
    })
    expect(found).toBe('declared scoring submitted')
  })

  test('[R10] assignments of panels that were started, and owes those under review', async () => {
    const listed: string[] = []
    const owed: string[] = []
    for (const panelState of rulesOf('panel').states) {
      const { assignment } = await review({ panelState })
      const tasks = (await expert.get('/experts/my/assignments')).body.data as { documentId: string; owed: boolean }[]
      const task = tasks.find(({ documentId }) => documentId === assignment.documentId)
      if (task) listed.push(panelState)
      if (task?.owed) owed.push(panelState)
    }
    expect(listed).toEqual(['drawn', 'individual', 'discussion', 'concluded', 'stuck', 'settled'])
    expect(owed).toEqual(['individual', 'discussion'])
  })

  test('[R12] owes what is not submitted, and has not left', async () => {
    const found = await statesWhere('assignment', async (state) => {
      const { assignment } = await review({ state })
      const tasks = (await expert.get('/experts/my/assignments')).body.data as { documentId: string; owed: boolean }[]
      return tasks.find(({ documentId }) => documentId === assignment.documentId)?.owed === true
    })
    expect(found).toBe('invited declared scoring')
  })

  test("[R12] others' scores after the individual phase, once one has submitted", async () => {
    const seen = async (panelState: string, state: string): Promise<boolean> => {
      const { panel, subject } = await review({ panelState, state })
      const other = { expertActor: `admin:${1_700_000_000 + nextNumber('other expert')}` }
      const [another] = await rows<Given>('plugin::experts.expert', [{ ...other, name: '王五', ...SERVING }])
      const [theirs] = await rows<Given>('plugin::experts.assignment', [
        {
          ...{ ...other, panel: panel.id, panelSubject: subject.id, expert: another?.id, expertName: '王五' },
          ...{ subjectTitle: '评审', edition: 1, state: 'submitted' },
        },
      ])
      await database.insertRows('plugin::experts.score', [
        {
          ...{ ...other, assignment: theirs?.id, panelSubject: subject.id, round: 1, edition: 1, criterion: '1' },
          ...{ itemKind: 'demand', item: 'demand', points: 77, reason: '他人意见', snapshotHash: 'h' },
        },
      ])
      const actorId = `admin:${expert.id}`
      const scope = { all: false, cityCodes: [], creditCode: '', accountId: '', actorId } as const
      const read = await kernel.scope.withScope(scope, () =>
        query('select 1 from scores where panel_subject_id = $1', [subject.id]),
      )
      return read.length > 0
    }
    expect(await statesWhere('panel', (panelState) => seen(panelState, 'submitted'))).toBe(
      'discussion concluded settled',
    )
    expect(await statesWhere('assignment', (state) => seen('discussion', state))).toBe('submitted')
  })
})
