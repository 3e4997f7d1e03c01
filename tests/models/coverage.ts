import type { AnyFlow } from '../../src/shared/pure/workflow'
import { Trace } from '../random/trace'

/** Weight of actions that have not succeeded yet. */
const NEW = 6

/** Coverage of a search: walks in which everything is refused would prove little. */
export class Coverage {
  readonly done = new Map<string, number>()
  readonly refused = new Map<string, number>()
  private readonly tried = new Map<string, number>()
  readonly trace = new Trace()
  steps = 0
  /** Number of requests by experts with an interest. */
  conflictedRequests = 0

  /** Prefers actions that have not succeeded yet, less with every failed attempt. */
  boost(name: string): number {
    return this.done.has(name) ? 1 : Math.max(2, NEW - (this.tried.get(name) ?? 0) / 4)
  }

  attempt(name: string): void {
    this.tried.set(name, (this.tried.get(name) ?? 0) + 1)
  }

  success(name: string): void {
    this.done.set(name, (this.done.get(name) ?? 0) + 1)
  }

  refusal(code: string): void {
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1)
  }

  /** Whether all these actions succeeded and all these refusals occurred. */
  has(actions: readonly string[], codes: readonly string[]): boolean {
    return actions.every((name) => this.done.has(name)) && codes.every((code) => this.refused.has(code))
  }

  /** Prints a one-line summary. */
  print(title: string, ms: number): void {
    const list = (of: ReadonlyMap<string, number>): string => [...of].map(([name, n]) => `${name} ${n}`).join(', ')
    const head = `${title}: ${this.steps} steps (${this.trace.digest()}) in ${Math.round(ms / 1000)} s, ${this.conflictedRequests} looks of the conflicted, ${this.done.size} actions`
    process.stdout.write(`${head}: ${list(this.done)}; ${this.refused.size} refusals: ${list(this.refused)}\n`)
  }
}

/** Actions of a flow that are not internal. */
export const actionsOf = (flow: AnyFlow): string[] =>
  Object.entries(flow.actions)
    .filter(([, { internal }]) => !internal)
    .map(([action]) => `${flow.name}.${action}`)
