import { createHash } from 'node:crypto'
import { Namer } from './namer'

/** The steps of a random search, comparable between two runs of a seed. */
export class Trace {
  readonly lines: string[] = []
  private namer = new Namer()

  /** Restarts the numbering of names. */
  begin(): void {
    this.namer = new Namer()
  }

  note(line: string): void {
    this.lines.push(this.namer.plain(line))
  }

  /** Equal for runs that took the same steps. */
  digest(): string {
    return createHash('sha256').update(this.lines.join('\n')).digest('hex').slice(0, 12)
  }
}
