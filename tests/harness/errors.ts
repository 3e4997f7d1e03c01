import { running } from './running'

const expected: RegExp[] = []

/** Requires such an error line in this test; any other fails it. */
export function expectErrorLine(pattern: RegExp): void {
  expected.push(pattern)
}

/** Error lines in a process's output that match none of these. */
export const unexpectedIn = (output: string, patterns: readonly RegExp[] = []): string[] =>
  output
    .split('\n')
    .filter((line) => /^\[[\d :.-]+\] error: /.test(line))
    .filter((line) => !patterns.some((pattern) => pattern.test(line)))

/** Fails a test with unexpected error lines. */
export function judgeErrorLines(): void {
  const lines = running.errors.take()
  const patterns = expected.splice(0)
  expect(lines.filter((line) => !patterns.some((pattern) => pattern.test(line)))).toEqual([])
  expect(patterns.filter((pattern) => !lines.some((line) => pattern.test(line)))).toEqual([])
}
