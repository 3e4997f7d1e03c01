/**
 * What rooms register at boot under names of their own: settings, jobs, sentences of constraints. A name belongs to one
 * room; a second registration throws, also by the same room, and says who has it.
 */
export class Registry<T> {
  private readonly entries = new Map<string, { owner: string; value: T }>()

  /** @param what one entry is, as the error calls it: `setting`. */
  constructor(private readonly what: string) {}

  /**
   * @param owner the plugin that registers.
   * @throws when the name is taken, with both owners' names.
   */
  add(owner: string, name: string, value: T): void {
    const there = this.entries.get(name)
    if (there) throw new Error(`${this.what} ${name} of ${owner}: ${there.owner} has registered it already`)
    this.entries.set(name, { owner, value })
  }

  /** `add` for each entry of a table. */
  addAll(owner: string, table: Readonly<Record<string, T>>): void {
    for (const [name, value] of Object.entries(table)) this.add(owner, name, value)
  }

  get(name: string): T | undefined {
    return this.entries.get(name)?.value
  }

  has(name: string): boolean {
    return this.entries.has(name)
  }

  /** In the order of registration. */
  names(): string[] {
    return [...this.entries.keys()]
  }

  values(): T[] {
    return [...this.entries.values()].map(({ value }) => value)
  }

  all(): [name: string, value: T][] {
    return [...this.entries].map(([name, { value }]) => [name, value])
  }

  /** For a second boot in one process, which registers anew. */
  clear(): void {
    this.entries.clear()
  }
}
