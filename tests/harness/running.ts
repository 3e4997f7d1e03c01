import type { Core } from '@strapi/strapi'

/** What the boot of a test run passes to its files. */
export interface Running {
  strapi: Core.Strapi
  load(file: string): unknown
  mailbox: { mails: unknown[]; down(): Promise<void>; up(): Promise<number> }
  /** Error lines of the app's log since the last call. */
  errors: { take(): string[] }
  /** The app's instance of the hashing library. */
  bcrypt: { hash(...all: unknown[]): Promise<unknown> }
  /** Writes the types of the content types to a folder. */
  generateTypes(folder: string): Promise<void>
  /** Counters shared by the files of a run, so that numbers are unique. */
  numbers: Record<string, number>
}

export const running = (globalThis as unknown as { __APP__: Running }).__APP__

const FIRST = 1_000_000

/** The next number of a kind, unique in the run; large, to differ from sequences. */
export const nextNumber = (kind: string): number => (running.numbers[kind] = (running.numbers[kind] ?? FIRST) + 1)
