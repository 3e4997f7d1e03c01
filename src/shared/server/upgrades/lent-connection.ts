export interface PoolConnection {
  query(...args: unknown[]): unknown
  /** Settings made by the walls. */
  __settings?: string
}

/** A part of the boot's transaction: a caller's transaction as a savepoint. */
export interface Lent {
  connection: PoolConnection
  /** Idle time in milliseconds; 0 while a statement is running. */
  idleMs(): number
  end(): Promise<void>
}

type Answer = (error: unknown, result?: unknown) => void

// Check deferred constraints at the end of each part: a table cannot be altered while they are pending.
// Settings local to a transaction must not last for the whole boot.
const ENDING = [
  'set constraints all immediate',
  'set constraints all deferred',
  'set local lock_timeout to default',
  'set local idle_in_transaction_session_timeout to 0',
  'set local client_min_messages to default',
]

let count = 0

/**
 * The boot's connection as seen by one caller: statements outside a transaction are savepoints of their own; BEGIN,
 * COMMIT and ROLLBACK become savepoint statements.
 * @param isInner the caller is within a savepoint; its end checks what is deferred.
 */
export function lendConnection(connection: PoolConnection, isInner = false): Lent {
  const savepoint = new Savepoint(connection, isInner ? [] : ENDING)
  let [busy, lastAt] = [0, performance.now()]
  const query = (statement: unknown, ...rest: unknown[]): unknown => {
    const answer = rest.at(-1)
    busy++
    const done = savepoint.run(statement, typeof rest[0] === 'function' ? undefined : rest[0]).finally(() => {
      busy--
      lastAt = performance.now()
    })
    // The driver's callback style.
    if (typeof answer !== 'function') return done
    void done.then((result) => (answer as Answer)(null, result), answer as Answer)
    return undefined
  }
  return {
    connection: shown(connection, query),
    idleMs: () => (busy > 0 ? 0 : performance.now() - lastAt),
    end: () => savepoint.end(),
  }
}

class Savepoint {
  private readonly name = `boot_${++count}`
  private isOpen = false
  private inTransaction = false

  constructor(
    private readonly connection: PoolConnection,
    private readonly ending: readonly string[],
  ) {}

  async run(statement: unknown, values: unknown): Promise<unknown> {
    const word = controlOf(statement)
    if (word === 'commit') return this.keep()
    if (word === 'rollback') return this.undo()
    if (word === 'begin') this.inTransaction = true
    if (word === 'begin') return this.open()
    await this.open()
    try {
      return await this.connection.query(withoutControl(statement), values)
    } catch (error) {
      if (!this.inTransaction) await this.undo()
      throw error
    }
  }

  /** Rolls back what is not committed. */
  async end(): Promise<void> {
    if (this.inTransaction) return void (await this.undo())
    await this.keep().catch(async (error: unknown) => {
      await this.undo()
      throw error
    })
  }

  private async open(): Promise<unknown> {
    if (this.isOpen) return undefined
    this.isOpen = true
    return this.connection.query(`savepoint ${this.name}`)
  }

  private async keep(): Promise<unknown> {
    if (!this.isOpen) return undefined
    const answer = await this.connection.query([...this.ending, `release savepoint ${this.name}`].join('; '))
    this.isOpen = this.inTransaction = false
    return answer
  }

  private async undo(): Promise<unknown> {
    if (!this.isOpen) return undefined
    this.isOpen = this.inTransaction = false
    // Its settings are gone with it.
    this.connection.__settings = undefined
    return this.connection.query(`rollback to savepoint ${this.name}; release savepoint ${this.name}`)
  }
}

const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : String((statement as { text?: unknown }).text ?? '')

const CONTROL = ['begin', 'commit', 'rollback']

function controlOf(statement: unknown): string | undefined {
  const text = textOf(statement).slice(0, 20).trim().toLowerCase()
  return CONTROL.find((word) => text === word || text === `${word};`)
}

const [BEGIN, COMMIT] = ['BEGIN;', 'COMMIT;']

/** A library's text may contain its own transaction. */
function withoutControl(statement: unknown): unknown {
  if (typeof statement !== 'string') return statement
  const text = statement.trim()
  return text.startsWith(BEGIN) && text.endsWith(COMMIT) ? text.slice(BEGIN.length, -COMMIT.length) : statement
}

/** The connection with another `query`; settings made by the walls stay on the connection itself. */
function shown(connection: PoolConnection, query: PoolConnection['query']): PoolConnection {
  return Object.create(connection as object, {
    query: { value: query },
    __settings: {
      get: () => connection.__settings,
      set: (settings: string) => (connection.__settings = settings),
    },
  }) as PoolConnection
}
