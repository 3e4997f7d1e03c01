/**
 * Text as people see it: `="0012"`, which keeps leading zeros, is 0012; a leading apostrophe, added by programs for the
 * same purpose, is dropped.
 */
export function textCell(written: string): string {
  const quoted = /^\s*="((?:[^"]|"")*)"\s*$/.exec(written)
  if (quoted) return (quoted[1] ?? '').replaceAll('""', '"')
  return /^'[\d=+\-@]/.test(written) ? written.slice(1) : written
}
