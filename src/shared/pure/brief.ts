const LONGEST = 60

/** Text cut to a number of characters, never within one. */
export function cut(text: string, longest: number): string {
  const shown = [...text]
  return shown.length > longest ? `${shown.slice(0, longest).join('')}…` : text
}

/** A value for a refusal: text as it is, undefined as '', anything else as JSON, cut to 60 characters. */
export const brief = (value: unknown): string =>
  cut(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), LONGEST)
