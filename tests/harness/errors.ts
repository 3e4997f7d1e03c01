import { running } from './running'

const expected: RegExp[] = []

/** The app writes such an error line in this test; any other one fails it, and so does the lack of this one. */
export function expectErrorLine(pattern: RegExp): void {
  expected.push(pattern)
}

/** What an app of its own printed: its error lines that match none of these. */
export const unexpectedIn = (output: string, patterns: readonly RegExp[] = []): string[] =>
  output
    .split('\n')
    .filter((line) => /^\[[\d :.-]+\] error: /.test(line))
    .filter((line) => !patterns.some((pattern) => pattern.test(line)))

/** Fails the test during which the app wrote an error line that it does not expect. */
export function judgeErrorLines(): void {
  const lines = running.errors.take()
  const patterns = expected.splice(0)
  expect(lines.filter((line) => !patterns.some((pattern) => pattern.test(line)))).toEqual([])
  expect(patterns.filter((pattern) => !lines.some((line) => pattern.test(line)))).toEqual([])
}
