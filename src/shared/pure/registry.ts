/**
 * Entries that plugins register at boot by name: settings, jobs, constraint sentences. A second registration of a name
 * throws, also by the same plugin, and names the owner.
 */
export class Registry<T> {
  private readonly entries = new Map<string, { owner: string; value: T }>()

  /** @param what kind of entry, for the error message: `setting`. */
  constructor(private readonly what: string) {}

  /**
   * @param owner the registering plugin.
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

  /** For a second boot in one process. */
  clear(): void {
    this.entries.clear()
  }
}
