import type { Need } from '../../src/shared/pure/needs'
import { clockNow, inHours } from '../harness/clock'
import { JINAN } from '../harness/given'
import type { Dice } from './dice'
import { flowOf, type StepContext, type FlowModel } from './model'

type Row = Record<string, unknown>

/** Input of an action, generated from the needs in its flow table unless the model overrides it. */
export async function inputOf<W>(
  model: FlowModel<W> | undefined,
  action: string,
  context: StepContext<W>,
): Promise<Row> {
  const whole = model?.inputs?.[action]
  const sent = whole ? await whole(context) : await filled(model?.fill, action, context)
  return context.careless && context.dice.oneIn(3) ? spoilt(sent, context.dice) : sent
}

async function filled<W>(fill: FlowModel<W>['fill'] = {}, action: string, context: StepContext<W>): Promise<Row> {
  const input: Row = {}
  for (const [name, need] of Object.entries(flowOf(context.row).actions[action]?.needs ?? {})) {
    if (!need.required && context.dice.oneIn(3)) continue
    const filler = fill[`${action}.${name}`] ?? fill[name]
    const value = filler ? await filler(context) : valueFor(need, context.dice)
    if (value !== undefined) input[name] = value
  }
  return input
}

function valueFor({ type, options = {}, min = 0 }: Need, dice: Dice): unknown {
  switch (type) {
    case 'datetime':
      return inHours(1 + dice.below(96))
    case 'date':
      return inHours(24 * (1 + dice.below(10)) + 8).slice(0, 10)
    case 'choice':
      return dice.pick(Object.keys(options))
    case 'choices':
      return dice.some(Object.keys(options), 1 + dice.below(Object.keys(options).length))
    case 'city':
      return JINAN
    case 'boolean':
      return dice.oneIn(2)
    case 'integer':
      return min + dice.below(1_000_000)
    case 'json':
      return {}
    default:
      return '情况需要'
  }
}

/** Invalid values. */
const JUNK = [null, '', ' ', 0, -1, 1e18, true, [], {}, 'x'.repeat(20_001), '\u0000', '2026-13-45', ['nothing']]

function spoilt(input: Row, dice: Dice): Row {
  const names = Object.keys(input)
  if (names.length === 0 || dice.oneIn(4)) return { ...input, surprise: 'x' }
  const name = dice.pick(names)
  if (dice.oneIn(3)) return Object.fromEntries(names.filter((one) => one !== name).map((one) => [one, input[one]]))
  return { ...input, [name]: dice.pick(JUNK) }
}

/** An instant in the past, as invalid input. */
export const past = (): string => new Date(clockNow().getTime() - 3_600_000).toISOString()
