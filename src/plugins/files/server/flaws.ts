/** Why a file is refused: a general reason, or the name of what would run or be fetched. */
export type Flaw = 'broken' | 'encrypted' | 'too-large' | 'too-complex' | { active: string }

/** Thrown by file readers, caught where the check began. */
export class Flawed extends Error {
  constructor(readonly flaw: Flaw) {
    super(typeof flaw === 'string' ? flaw : flaw.active)
  }
}

/** Returns the flaw that a check throws; rethrows any other error. */
export function flawIn(check: () => void): Flaw | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    if (error instanceof Flawed) return error.flaw
    throw error
  }
}

/** Limit on the work of a check, however the file is built. */
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
