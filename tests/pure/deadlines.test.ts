import type { Decision, AnyFlow } from '../../src/shared/pure/workflow'
import { PUBLISHED_CALENDAR, shanghaiDay } from '../../src/shared/pure/calendar'
import { dueOffset } from '../../src/shared/pure/reminders'
import { isSettled } from '../../src/shared/pure/settling'
import { eligibility } from '../../src/policy/eligibility'
import { watchPanel } from '../../src/plugins/experts/domain/quorum-watch'
import { assertOrdered } from '../../src/plugins/filing/domain/windows'
import { nextSteps } from '../../src/plugins/lists/domain/progress/next-steps'
import { answerDay, objectionPeriod } from '../../src/plugins/lists/domain/objection-period'
import { procedureTables } from '../harness/tables'
import { RULES, rulesOf } from '../matrix/actions/all'
import { asked, codeOf } from '../matrix/actions/decide'
import { DEADLINES, type Deadline } from '../matrix/actions/deadlines'
import {
  FILING_CLOSES,
  LIAISON_DUE,
  OPENS,
  RECOMMENDATION_CLOSES,
  type ActionRule,
  type Change,
} from '../matrix/actions/action'

const flows = new Map<string, AnyFlow>()
beforeAll(async () => {
  for (const flow of await procedureTables()) flows.set(flow.name, flow)
})

const shifted = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString()
const date = (instant: string, ms = 0): Date => new Date(Date.parse(instant) + ms)

function decided({ flow, state, given }: Deadline, name: string, change: Change, waitedMs = 0): Decision {
  const action = rulesOf(flow).actions[name] as ActionRule
  const changes = [given ?? {}, change]
  return asked(flows.get(flow) as AnyFlow, rulesOf(flow), name, action, {
    state: state ?? action.from[0],
    changes,
    waitedMs,
  })
}

/** The answers to an action around the instant, in chronological order. */
const around = (deadline: Deadline, name: string): string[] =>
  [-1, 0, 1].map((ms) => codeOf(decided(deadline, name, { at: shifted(deadline.at, ms) })))

const EACH = DEADLINES.flatMap((deadline) =>
  deadline.actions.map(
    (name) => [`[${deadline.rule}] ${deadline.flow} ${name} at ${deadline.at}`, name, deadline] as const,
  ),
)

test.each(EACH)('%s: the millisecond before is on the other side, the instant itself is not', (_, name, deadline) => {
  expect(around(deadline, name)).toEqual([deadline.before, deadline.then, deadline.then])
})

test.each(EACH.filter(([, , { before, decided: now }]) => before === 'allowed' && !now))(
  "%s: waiting in the server's queue does not make a request late (R02)",
  (_, name, deadline) => {
    const arrived = { at: shifted(deadline.at, -1) }
    expect(codeOf(decided(deadline, name, arrived, 60_000))).toBe('allowed')
  },
)

test('every refusal of tests/matrix/actions that depends on an instant only has a row in the table', () => {
  const covered = new Set(
    DEADLINES.flatMap(({ flow, actions, before, then }) =>
      actions.flatMap((name) => [`${flow} ${name} ${before}`, `${flow} ${name} ${then}`]),
    ),
  )
  const missing: string[] = []
  for (const { flow, actions } of RULES)
    for (const [name, { refuses = {} }] of Object.entries(actions))
      for (const [code, changes] of Object.entries(refuses)) {
        const byTime = [changes].flat().some((change) => Object.keys(change as Change).join() === 'at')
        if (byTime && !covered.has(`${flow} ${name} ${code}`)) missing.push(`${flow} ${name} ${code}`)
      }
  expect([...new Set(missing)]).toEqual([])
})

describe('one instant against another', () => {
  const windows = {
    kind: 'pilot',
    filingOpensAt: OPENS,
    liaisonDueAt: LIAISON_DUE,
    filingClosesAt: FILING_CLOSES,
    recommendClosesAt: RECOMMENDATION_CLOSES,
  }
  const order = (change: object): string => {
    const verdict = assertOrdered({ ...windows, ...change })
    return verdict === true ? 'allowed' : verdict.code
  }
  const grant = (input: object): string => {
    const deadline: Deadline = { rule: '', flow: 'batch', actions: [], at: '', before: '', then: '' }
    return codeOf(decided(deadline, 'grant-extension', { input: { ...input } }))
  }
  const each = (ask: (ms: number) => string): string[] => [-1, 0, 1].map(ask)
  const WRONG = 'windows-disordered'

  test('[R03] liaison ≤ filing ≤ recommendation, and filing opens before it closes', () => {
    expect(each((ms) => order({ liaisonDueAt: shifted(FILING_CLOSES, ms) }))).toEqual(['allowed', 'allowed', WRONG])
    expect(each((ms) => order({ filingClosesAt: shifted(RECOMMENDATION_CLOSES, ms) }))).toEqual([
      'allowed',
      'allowed',
      WRONG,
    ])
    expect(each((ms) => order({ filingOpensAt: shifted(FILING_CLOSES, ms) }))).toEqual(['allowed', WRONG, WRONG])
  })

  test('[R04] an extension lengthens, and filing never goes beyond the recommendation', () => {
    const shortens = 'extension-shortens'
    expect(each((ms) => grant({ until: shifted(RECOMMENDATION_CLOSES, ms) }))).toEqual([shortens, shortens, 'allowed'])
    const filing = { window: 'filing', scope: 'batch' }
    expect(each((ms) => grant({ ...filing, until: shifted(FILING_CLOSES, ms) }))).toEqual([
      shortens,
      shortens,
      'allowed',
    ])
    expect(each((ms) => grant({ ...filing, until: shifted(RECOMMENDATION_CLOSES, ms) }))).toEqual([
      'allowed',
      'allowed',
      'extension-past-recommendation',
    ])
  })

  test('[R12] a panel is extended to a later instant', () => {
    const deadline: Deadline = { rule: '', flow: 'panel', actions: [], at: '', before: '', then: '' }
    const DUE = '2026-09-10T00:00:00.000+08:00'
    const extended = (ms: number): string => codeOf(decided(deadline, 'extend', { input: { dueAt: shifted(DUE, ms) } }))
    expect(each(extended)).toEqual(['due-not-later', 'due-not-later', 'allowed'])
  })
})

describe('what a day begins and ends with, in Shanghai (S01)', () => {
  const MIDNIGHT = '2026-08-11T00:00:00.000+08:00'
  const each = <T>(ask: (now: Date) => T, at = MIDNIGHT): T[] => [-1, 0, 1].map((ms) => ask(date(at, ms)))

  test('[R24] the day itself', () => expect(each(shanghaiDay)).toEqual(['2026-08-10', '2026-08-11', '2026-08-11']))

  test('[S31] five working days of objections, counted from the day of the announcement', () => {
    const closes = (now: Date): unknown => {
      const period = objectionPeriod(now, 5, PUBLISHED_CALENDAR)
      return 'closesAt' in period && period.closesAt.toISOString()
    }
    expect(each(closes)).toEqual(['2026-08-17T16:00:00.000Z', '2026-08-18T16:00:00.000Z', '2026-08-18T16:00:00.000Z'])
  })

  test('[S31] the day by which an objection is answered', () =>
    expect(each((now) => answerDay(now, 15, PUBLISHED_CALENDAR))).toEqual(['2026-08-31', '2026-09-01', '2026-09-01']))

  test('[R22] a label counts on its last day, and no longer', () => {
    const label = {
      kind: 'specialised',
      state: 'confirmed',
      source: 'imported',
      year: 2024,
      certificateNumber: 'SD1',
      validUntilOn: '2026-08-10',
    } as const
    const outcome = (now: Date): string => {
      const verdict = eligibility([label], shanghaiDay(now))
      return verdict.ok ? verdict.outcome : verdict.code
    }
    expect(each(outcome)).toEqual(['eligible', 'needs-city-confirmation', 'needs-city-confirmation'])
  })

  test('[R09] an application is returned for ten days, of which the last counts', () => {
    const deadline: Deadline = { rule: '', flow: 'application', actions: [], at: '', before: '', then: '' }
    const answerBy = (now: Date): unknown => {
      const change: Change = { at: now.toISOString(), input: { answerBy: undefined } }
      const verdict = decided(deadline, 'return', change)
      return verdict.ok && verdict.set.returnAnswerBy
    }
    expect(each(answerBy)).toEqual(['2026-08-20T16:00:00.000Z', '2026-08-21T16:00:00.000Z', '2026-08-21T16:00:00.000Z'])
  })
})

describe('scheduled work', () => {
  const each = <T>(at: string, ask: (now: Date) => T): T[] => [-1, 0, 1].map((ms) => ask(date(at, ms)))

  test('[R02] a close is settled two minutes after it', () =>
    expect(each(shifted(FILING_CLOSES, 120_000), (now) => isSettled(date(FILING_CLOSES), now))).toEqual([
      false,
      true,
      true,
    ]))

  test('[R19] reminders go out at 09:00; none after the end, none from before the start', () => {
    const due = (now: Date, since = date(OPENS)): unknown => dueOffset(date(LIAISON_DUE), [-3, 0, 1], now, since)
    expect(each('2026-08-12T09:00:00.000+08:00', due)).toEqual([undefined, -3, -3])
    expect(each('2026-08-15T09:00:00.000+08:00', due)).toEqual([-3, 0, 0])
    expect(each(LIAISON_DUE, due)).toEqual([0, undefined, undefined])
    expect(each('2026-08-16T09:00:00.000+08:00', due)).toEqual([undefined, 1, 1])
    const noon = date('2026-08-12T12:00:00.000+08:00')
    expect(each('2026-08-12T09:00:00.000+08:00', (since) => due(noon, since))).toEqual([-3, -3, undefined])
  })

  test('[R13] reserves step in from the lead hours on, and nobody after the due date', () => {
    const DUE = '2026-09-10T00:00:00.000+08:00'
    const sheet = (state: string, n: number) => ({
      documentId: `a${n}`,
      expert: `e${n}`,
      subject: 's',
      state,
      steppedIn: false,
    })
    const watch = (now: Date): [stepIn: number, stuck: number] => {
      const { stepIn, stuck } = watchPanel({
        size: 3,
        quorum: 'two-thirds',
        assignments: [sheet('submitted', 1), sheet('scoring', 2), sheet('recused', 3)],
        reserves: ['r1'],
        dueAt: date(DUE),
        leadHours: 48,
        now,
      })
      return [stepIn.length, stuck.length]
    }
    const LEAD = '2026-09-08T00:00:00.000+08:00'
    expect(each(LEAD, watch)).toEqual([
      [0, 0],
      [1, 0],
      [1, 0],
    ])
    expect(each(DUE, watch)).toEqual([
      [1, 0],
      [0, 1],
      [0, 1],
    ])
  })

  test('[R16] the page of a batch proposes to publish when the period is over, and names a panel that is overdue', () => {
    const AT = '2026-09-10T00:00:00.000+08:00'
    const progress = {
      kind: 'pilot',
      state: 'open',
      counts: {},
      reviewed: 0,
      free: 0,
      toConfirm: 0,
      objections: 0,
      panels: [{ documentId: 'p', title: '评审组', state: 'individual', dueAt: AT }],
      lists: [{ documentId: 'l', state: 'announced', kind: 'pilot', objectionsCloseAt: AT }],
    } as unknown as Parameters<typeof nextSteps>[0]
    const codes = (now: Date): string[] => nextSteps(progress, now).map(({ code }) => code)
    expect(each(AT, codes)).toEqual([[], ['overdue', 'publish'], ['overdue', 'publish']])
  })
})
