import type { Core } from '@strapi/strapi'

/** What the boot of a test run hands to its files. */
export interface Running {
  strapi: Core.Strapi
  load(file: string): unknown
  mailbox: { mails: unknown[]; down(): Promise<void>; up(): Promise<number> }
  /** Error lines of the app's log since they were last taken. */
  errors: { take(): string[] }
  /** The library that hashes the app's passwords. */
  bcrypt: { hash(...all: unknown[]): Promise<unknown> }
  /** Writes types of the content types under a folder. */
  generateTypes(folder: string): Promise<void>
  /** Numbers of what the files of a run make, so that no two files make the same. */
  numbers: Record<string, number>
}

export const running = (globalThis as unknown as { __APP__: Running }).__APP__

const FIRST = 1_000_000

/** The next number of a kind, new in the whole run; large, so that it is none of a row that counts itself. */
export const nextNumber = (kind: string): number => (running.numbers[kind] = (running.numbers[kind] ?? FIRST) + 1)
