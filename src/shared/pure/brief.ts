const LONGEST = 60

/** The first characters of a text, for a place with room for so many; no character is cut in half. */
export const clip = (text: string, most: number): string =>
  // No more than it needs: texts may be long.
  [...text.slice(0, 2 * most)].slice(0, most).join('')

/** The same, with `…` after a text that was cut. */
export function cut(text: string, most: number): string {
  const shown = clip(text, most)
  return shown.length < text.length ? `${shown}…` : text
}

/** A value for a refusal: text as it is, undefined as '', anything else as JSON, cut to 60 characters. */
export const brief = (value: unknown): string =>
  cut(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), LONGEST)
