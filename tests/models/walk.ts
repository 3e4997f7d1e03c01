import fc from 'fast-check'
import { kernel } from '../harness/app'
import { resetClock } from '../harness/clock'
import type { Reply } from '../harness/http'
import { Checksums, differing, type Print } from './checksum'
import { nameOf, nextPermitted, send, nextArbitrary, type Attempt, type Next, type Scene } from './choose'
import { diceOf, type Dice } from './dice'
import { judgeConflicted, judgeStranger, judgeWalls } from './confidential'
import { inputOf } from './inputs'
import { Judge, type Line } from './judge'
import { Coverage } from './coverage'
import { seedDraws } from './seeded-draws'
import { entitled, readRows, type ModelEvent, type Model, type WorldRow, type World } from './model'

export interface Search {
  seed: number
  /** Number of walks, and the maximum of steps of each. */
  walks: number
  steps: number
  /** More walks are added, up to this number, until `until` returns true. Deterministic per seed. */
  upTo?: number
  until?: (coverage: Coverage) => boolean
}

/** One in so many steps is any action by anybody. */
const WILD_OF = 10
const WILD = 3
/**
 * The first walk makes this many steps straight ahead, or few walks would get far. Of the others every second one makes
 * up to as many; the rest deviate at once.
 */
const LEAD = 45
const SHORT = 6

/** Random walks through a model; all invariants are checked after each step. */
export async function walkAtRandom<W extends World>(model: Model<W>, search: Search) {
  const { seed, walks, steps, upTo = walks, until } = search
  const coverage = new Coverage()
  const sums = await Checksums.open()
  const began = performance.now()
  const unseed = seedDraws(seed)
  let number = 0
  try {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        if (number >= walks && until?.(coverage)) return
        await new Walk(model, diceOf(draw), coverage, sums, number++).go(steps)
      }),
      { seed, numRuns: upTo, endOnFailure: true, includeErrorInReport: true } as fc.Parameters<[fc.GeneratorValue]>,
    )
  } finally {
    resetClock()
    unseed()
    await sums.end()
    coverage.print(`${model.name} at random (seed ${seed}, ${number} walks)`, performance.now() - began)
  }
  return coverage
}

const codeOf = ({ body }: Reply): string =>
  (body as { error?: { details?: { code?: string } } } | null)?.error?.details?.code ?? ''

class Walk<W extends World> implements Scene<W> {
  world!: W
  private judge!: Judge
  private print!: () => Promise<Print>
  private before!: Print
  rows: readonly WorldRow[] = []
  /** The steps so far, for the failure message. */
  private readonly trail: string[] = []

  constructor(
    readonly model: Model<W>,
    readonly dice: Dice,
    private readonly coverage: Coverage,
    private readonly sums: Checksums,
    private readonly number: number,
  ) {}

  async go(steps: number): Promise<void> {
    this.coverage.trace.begin()
    const mark = await this.sums.mark()
    this.judge = new Judge(mark, this.sums.client)
    this.world = await this.model.begin(this.dice)
    this.print = this.sums.since(mark, `${this.model.name}-${this.number}`)
    await this.look()
    const lead = this.number === 0 ? LEAD : this.dice.below(this.number % 2 === 0 ? LEAD : SHORT)
    try {
      for (let n = 0; n < steps && !this.isOver(); n++) await this.step(n < lead)
    } catch (error) {
      throw new Error(`${this.trail.slice(-12).join('\n')}\n${(error as Error).message}`, { cause: error })
    }
  }

  private isOver(): boolean {
    return this.rows.length === 0 || (this.model.over(this.rows) && this.dice.oneIn(6))
  }

  private async step(straight: boolean): Promise<void> {
    this.coverage.steps++
    const next = this.next(straight)
    const reply = 'attempt' in next ? await this.attempt(next.attempt) : await this.run(next.event)
    const lines = reply && reply.status >= 400 ? await this.refused(reply) : await this.look()
    // A successful request must have written its own action to the history.
    if ('attempt' in next && lines) {
      const { row, action } = next.attempt
      const recorded = lines.some((line) => line.subject === row.documentId && line.action === action)
      expect([nameOf(row, action), recorded]).toEqual([nameOf(row, action), true])
    }
    await judgeStranger(this.world, this.rows, this.dice)
  }

  private next(straight: boolean): Next<W> {
    const boost = (name: string): number => this.coverage.boost(name)
    const wild = !straight && this.dice.below(WILD_OF) < WILD
    return (
      (straight ? nextPermitted(this, boost, true) : undefined) ??
      (wild ? undefined : nextPermitted(this, boost, false)) ??
      nextArbitrary(this)
    )
  }

  private async run({ name, run }: ModelEvent<W>): Promise<Reply | void> {
    const { world, rows, dice } = this
    const reply = await run({ world, rows, dice, careless: dice.oneIn(8) })
    this.note(`${name}: ${reply?.status ?? ''}`)
    return reply
  }

  private async attempt(attempt: Attempt): Promise<Reply> {
    const { world, rows, dice } = this
    const { row, action, person, careless, stale } = attempt
    const input = await inputOf(this.model.flows[row.uid], action, { world, row, rows, dice, careless })
    const version = stale ? { version: row.version + (dice.oneIn(2) ? 1 : 7) } : {}
    const reply = await send(attempt, { ...input, ...version })
    const name = nameOf(row, action)
    this.coverage.attempt(name)
    this.note(`${person.name}: ${name} in ${row.state} ${JSON.stringify(input)}: ${reply.status} ${codeOf(reply)}`)
    // Not permitted by state and role: must be refused whatever the input.
    if (reply.status < 400)
      expect([name, person.name, entitled(row, action, person)]).toEqual([name, person.name, true])
    return reply
  }

  private note(line: string): void {
    this.trail.push(line.slice(0, 400))
    this.coverage.trace.note(line)
  }

  /** A refusal must have a declared code and change nothing. */
  private async refused(reply: Reply): Promise<undefined> {
    const { status, body } = reply
    const code = codeOf(reply)
    expect([status, status < 500 ? '' : body]).toEqual([status, ''])
    this.coverage.refusal(code || `http-${status}`)
    expect([code, differing(this.before, await this.print())]).toEqual([code, []])
    return undefined
  }

  /** Reads the new state and checks the invariants. */
  private async look(): Promise<Line[]> {
    const lines = await this.judge.history(this.world)
    // The creation of a row is no action of its flow.
    for (const { uid, action, from } of lines)
      if (from !== null && kernel.flows.flowOf(uid)) this.coverage.success(nameOf({ uid }, action))
    this.rows = await readRows(this.model, this.world)
    this.judge.rows(this.rows)
    await this.judge.written()
    this.coverage.conflictedRequests += await judgeConflicted(this.world)
    await judgeWalls(this.world, this.dice)
    this.before = await this.print()
    return lines
  }
}
