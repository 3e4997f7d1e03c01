/** Why a file is refused: what it is in general, or the name of what would run or be fetched by itself. */
export type Flaw = 'broken' | 'encrypted' | 'too-large' | 'too-complex' | { active: string }

/** Thrown where a reader of files meets what it refuses; caught where the check began. */
export class Flawed extends Error {
  constructor(readonly flaw: Flaw) {
    super(typeof flaw === 'string' ? flaw : flaw.active)
  }
}

/** The flaw that a check throws; any other error is thrown on. */
export function flawIn(check: () => void): Flaw | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    if (error instanceof Flawed) return error.flaw
    throw error
  }
}

/** An amount of work that may be spent: a check that goes over it ends, however the file is made. */
export class Budget {
  constructor(
    private left: number,
    private readonly flaw: Flaw,
  ) {}

  spend(amount: number): void {
    this.left -= amount
    if (this.left < 0) throw new Flawed(this.flaw)
  }

  grant(amount: number): void {
    this.left += amount
  }

  get rest(): number {
    return this.left
  }
}
