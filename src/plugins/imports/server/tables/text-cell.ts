/**
 * Text as people see it: `="0012"`, written so that a spreadsheet keeps the zeros, is 0012; an apostrophe in front, put
 * there by programs for the same purpose, is not part of the text.
 */
export function textCell(written: string): string {
  const quoted = /^\s*="((?:[^"]|"")*)"\s*$/.exec(written)
  if (quoted) return (quoted[1] ?? '').replaceAll('""', '"')
  return /^'[\d=+\-@]/.test(written) ? written.slice(1) : written
}
