import { createHash } from 'node:crypto'
import { Namer } from './namer'

/** What a random search did, step by step, without what differs between two runs of one seed. */
export class Trace {
  readonly lines: string[] = []
  private namer = new Namer()

  /** Names are given anew from here on. */
  begin(): void {
    this.namer = new Namer()
  }

  note(line: string): void {
    this.lines.push(this.namer.plain(line))
  }

  /** Two runs that print the same went the same way. */
  digest(): string {
    return createHash('sha256').update(this.lines.join('\n')).digest('hex').slice(0, 12)
  }
}
