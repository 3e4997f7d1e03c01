// What the scores of 200 applications × 5 experts × 5 conditions propose: the one statement that the chair's verb uses,
// against the least that SQL must do, which is to read the same scores over plain pg and aggregate them once. Both
// alternate in one process. Every result is compared with the pure rule, row by row. Exit code 1 above the limit.
import pg from 'pg'
import { bootForBench, figure, judge, median, server } from './app.mjs'
import { insert } from './given.mjs'

const [EXPERTS, CONDITIONS] = [5, 5]
const FULL = { subjects: 200, rounds: 30, warmUp: 5 }
const SHORT = { subjects: 10, rounds: 1, warmUp: 0 }
const MOST = 3
const RULES = { quorum: 'two-thirds', passMark: 60, mostSpread: 20 }

const FLOOR = `
  select a.panel_subject_id, c.item, avg(c.points) as mean, bool_and(c.points >= 60 or not c.must) as passed
  from panels p join assignments a on a.panel_id = p.id and a.state = 'submitted'
    join scores c on c.assignment_id = a.id and c.edition = a.edition
  where p.document_id = $1 group by 1, 2`

/** One panel in discussion with all sheets submitted; points by a fixed rule, so that each run measures the same. */
async function scoredPanel(count) {
  const at = (hours) => new Date(Date.now() + hours * 3_600_000).toISOString()
  const experts = await insert(
    'plugin::experts.expert',
    Array.from({ length: EXPERTS }, (_, n) => ({
      name: `测量专家${n}`,
      expertActor: `admin:${9_000_000 + n}`,
      committeeStartsOn: '2020-01-01',
      committeeEndsOn: '2099-12-31',
      termStartsOn: '2020-01-01',
      termEndsOn: '2099-12-31',
    })),
  )
  const chair = { expertActor: experts[0].expertActor, chairName: experts[0].name, dueAt: at(48) }
  const [panel] = await insert('plugin::experts.panel', [
    { title: '测量', kind: 'provider', size: 5, round: 1, state: 'discussion', ...chair },
  ])
  const subjects = await insert(
    'plugin::experts.panel-subject',
    Array.from({ length: count }, (_, n) => ({
      ...{ panel: panel.id, ordinal: n + 1, title: `申请${n}`, subjectUid: 'x', subjectId: `x${n}` },
      ...{ snapshotHash: 'h', criteria: [] },
    })),
  )
  const pairs = subjects.flatMap((subject) => experts.map((expert) => ({ subject, expert })))
  const assignments = await insert(
    'plugin::experts.assignment',
    pairs.map(({ subject, expert }) => ({
      ...{ panel: panel.id, panelSubject: subject.id, expert: expert.id, expertActor: expert.expertActor },
      ...{ expertName: expert.name, subjectTitle: subject.title, edition: 1, state: 'submitted' },
    })),
  )
  const scores = assignments.flatMap((assignment, n) =>
    Array.from({ length: CONDITIONS }, (_, c) => ({
      ...{ assignment: assignment.id, panelSubject: pairs[n].subject.id, expertActor: pairs[n].expert.expertActor },
      ...{ round: 1, edition: 1, criterion: `1.${c + 1}`, itemKind: 'category', item: 'smart-equipment' },
      ...{ must: c === 0, points: 40 + ((n * 7919 + c * 104729) % 61), reason: '理由充分', snapshotHash: 'h' },
    })),
  )
  await insert('plugin::experts.score', scores)
  return { panel, chair, subjects, scores }
}

/** @throws when statement and pure rule differ. */
function compare(found, { subjects, scores }) {
  const { proposeConclusions } = server('plugins/experts/domain/conclude.js')
  for (const subject of subjects) {
    const sheets = new Map()
    for (const score of scores.filter(({ panelSubject }) => panelSubject === subject.id))
      sheets.set(score.assignment, [...(sheets.get(score.assignment) ?? []), score])
    const [wanted] = proposeConclusions(
      [...sheets].map(([assignment, marks]) => ({ assignment, marks })),
      RULES,
    )
    const { panel, subjectNumber, subject: id, ...own } = found.find((row) => row.subjectNumber === subject.id)
    for (const [name, value] of Object.entries(wanted))
      if (JSON.stringify(own[name]) !== JSON.stringify(value))
        throw new Error(`subject ${id} of ${panel}, number ${subjectNumber}: ${name} ${own[name]} ≠ ${value}`)
  }
}

/** The whole verb, as the chair's request runs it; rolled back, so that every round concludes the same panel. */
async function throughVerb({ panel, chair }) {
  const { perform } = server('shared/server/flows/flow-routes.js')
  const { flowOf } = server('shared/server/flows/flows.js')
  const { inTransaction } = server('shared/server/database/database.js')
  const { databaseNow } = server('shared/server/database/clock.js')
  const { scopeOf, withScope } = server('shared/server/walls/scope.js')
  const actor = { kind: 'expert', id: chair.expertActor, name: chair.chairName, cityCodes: [] }
  const at = { now: databaseNow(), arrivedAt: databaseNow() }
  const undone = new Error('taken back')
  const conclude = () =>
    inTransaction(async () => {
      const { done, results } = await perform(flowOf('plugin::experts.panel'), 'conclude', [panel.documentId], {
        ...{ actor, input: { text: '同意' }, at },
      })
      if (done.length !== 1) throw new Error(JSON.stringify(results))
      throw undone
    })
  await withScope(scopeOf(actor), () =>
    conclude().catch((error) => {
      if (error !== undone) throw error
    }),
  )
}

async function measure({ url }, { subjects, rounds, warmUp }) {
  const scored = await scoredPanel(subjects)
  const { proposals } = server('plugins/experts/server/facts/proposals.js')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('analyze')
  const ways = {
    'floor    one aggregate over plain pg': async () => {
      const { rows } = await client.query(FLOOR, [scored.panel.documentId])
      if (rows.length !== subjects) throw new Error(`${rows.length} rows`)
    },
    'computing as the verb does it': async () => {
      const rows = await proposals([scored.panel.documentId], RULES)
      if (rows.length !== subjects) throw new Error(`${rows.length} rows`)
    },
    'the verb, with all it writes': () => throughVerb(scored),
  }
  compare(await proposals([scored.panel.documentId], RULES), scored)
  const times = Object.fromEntries(Object.keys(ways).map((way) => [way, []]))
  const order = Object.entries(ways)
  try {
    for (let round = -warmUp; round < rounds; round++) {
      // Alternate which goes first.
      order.push(order.shift())
      for (const [way, run] of order) {
        const from = performance.now()
        await run()
        if (round >= 0) times[way].push(performance.now() - from)
      }
    }
  } finally {
    await client.end()
  }
  return times
}

/** @returns {Promise<boolean>} whether computing keeps within the limit. */
export async function benchConclusions(say, { short }) {
  const sizes = short ? SHORT : FULL
  const app = await bootForBench({ short })
  try {
    const ways = Object.entries(await measure(app, sizes)).map(([way, all]) => ({
      way,
      ms: figure(way, median(all)),
      all,
    }))
    const [floor, computing] = ways
    say(
      `\nConclusions on ${sizes.subjects} subjects × ${EXPERTS} experts × ${CONDITIONS} conditions, median of ${sizes.rounds} alternating rounds, Node ${process.version}`,
    )
    for (const { way, ms, all } of ways)
      say(
        `  ${way.padEnd(36)} ${ms.toFixed(1).padStart(7)} ms   (${Math.min(...all).toFixed(1)}–${Math.max(...all).toFixed(1)})   ratio ${(ms / floor.ms).toFixed(2)}`,
      )
    return judge(say, 'computing ratio', computing.ms / floor.ms, { most: MOST, short })
  } finally {
    await app.stop()
  }
}
