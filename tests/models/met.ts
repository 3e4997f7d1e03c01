import type { AnyFlow } from '../../src/shared/pure/workflow'

/** What was met on the way: sequences in which everything is refused would prove little. */
export class Met {
  readonly done = new Map<string, number>()
  readonly refused = new Map<string, number>()
  steps = 0

  act(name: string): void {
    this.done.set(name, (this.done.get(name) ?? 0) + 1)
  }

  refusal(code: string): void {
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1)
  }

  /** In one line. */
  say(title: string, ms: number): void {
    const list = (of: ReadonlyMap<string, number>): string => [...of].map(([name, n]) => `${name} ${n}`).join(', ')
    const head = `${title}: ${this.steps} steps in ${Math.round(ms / 1000)} s, ${this.done.size} actions`
    process.stdout.write(`${head}: ${list(this.done)}; ${this.refused.size} refusals: ${list(this.refused)}\n`)
  }
}

/** Every action of a table that somebody does by himself. */
export const actionsOf = (flow: AnyFlow): string[] =>
  Object.entries(flow.actions)
    .filter(([, { internal }]) => !internal)
    .map(([action]) => `${flow.name}.${action}`)
