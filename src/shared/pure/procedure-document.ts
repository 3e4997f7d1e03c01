import { isContribution, withContributions } from './contribution'
import { actorKinds, KIND_LABELS, type Action, type AnyFlow, type Label, type Need } from './workflow'
import type { RefusalText } from './refusal'
import { oneLine } from './trim'

type AnyAction = Action<never, never>

/**
 * docs/procedure.md: every flow and refusal in readable form.
 * @param flows in any order; the output is sorted and deterministic.
 */
export function renderProcedure(flows: readonly AnyFlow[], refusals: ReadonlyMap<string, RefusalText>): string {
  const sorted = [...flows].sort((a, b) => compare(a.name, b.name))
  return `${[
    '# 办理流程 Procedures',
    '由流程表生成，请勿手工修改：`npm run docs`。',
    'Generated from the flow tables; do not edit, run `npm run docs`.',
    sorted.map(({ name, label }) => `- [${both(label)}](#${name})`).join('\n'),
    ...sorted.map(flowSection),
    refusalSection(refusals),
  ].join('\n\n')}\n`
}

function flowSection({ name, label, initial, states, actions }: AnyFlow): string {
  const stateRows = Object.entries(states).map(([state, { label: staff, applicant, shownAs, final }]) => [
    `\`${state}\``,
    staff.zh,
    staff.en,
    [applicant ? both(applicant) : '', shownAs ? `\`${shownAs}\`` : ''].filter(Boolean).join(' '),
    [state === initial ? '起始 initial' : '', final ? '终结 final' : ''].filter(Boolean).join(' '),
  ])
  const actionRows = (Object.entries(actions) as [string, AnyAction][]).map(([action, table]) =>
    actionRow(action, table),
  )
  return [
    `<a id="${name}"></a>\n\n## ${both(label)} \`${name}\``,
    table(['state', '状态', 'label', '申报方所见 the applicant reads', ''], stateRows),
    table(
      ['action', '操作', 'label', '起 from', '至 to', '由 by', '须填 needs', '条件 guards', '依据 clause', ''],
      actionRows,
    ),
  ].join('\n\n')
}

function actionRow(name: string, action: AnyAction): string[] {
  const { label, from, to, needs, guards = [], clause, internal, dangerous, bulk } = action
  const marks = [
    internal ? '由其他操作带动 only through another verb' : '',
    dangerous ? '慎重 dangerous' : '',
    bulk === false ? '逐件 one by one' : '',
  ]
  return [
    `\`${name}\``,
    label.zh,
    label.en,
    from.map((state) => `\`${state}\``).join(' '),
    to ? `\`${to}\`` : '不变 stays',
    actorKinds(action)
      .map((kind) => both(KIND_LABELS[kind]))
      .join('; '),
    Object.entries(needs ?? {})
      .map(([field, need]) => needText(field, need))
      .join('; '),
    guards.map((guard) => `\`${guard.name}\``).join(' '),
    clause ?? '',
    marks.filter(Boolean).join('; '),
  ]
}

const needText = (name: string, { label, required }: Need): string => `\`${name}\` ${both(label)}${required ? '*' : ''}`

function refusalSection(refusals: ReadonlyMap<string, RefusalText>): string {
  const rows = [...refusals]
    .sort(([a], [b]) => compare(a, b))
    .map(([code, { status, zh, en }]) => [`\`${code}\``, String(status), zh, en])
  return ['## 拒绝 Refusals', table(['code', 'HTTP', '说明', 'sentence'], rows)].join('\n\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}

const cell = (text: string): string => oneLine(text.replace(/\|/g, '\\|').replace(/</g, '&lt;'))
const both = ({ zh, en }: Label): string => `${zh} ${en}`
// Not by locale: the order must be the same on every machine.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Flows exported by modules, with contributions.
 * @param modules exports of the modules, in plugin order.
 */
export function proceduresIn(modules: readonly Record<string, unknown>[]): AnyFlow[] {
  const values = modules.flatMap((exports) => Object.values(exports))
  const contributions = values.filter(isContribution)
  return values.filter(isFlow).map((flow) => withContributions(flow, contributions))
}

const isFlow = (value: unknown): value is AnyFlow =>
  typeof value === 'object' && value !== null && 'initial' in value && 'states' in value && 'actions' in value
