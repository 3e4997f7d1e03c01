/** Removes characters from the end of a text. An anchored pattern would take quadratic time. */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && characters.includes(text[end - 1] as string)) end -= 1
  return text.slice(0, end)
}

/** A text on one line: line breaks with surrounding spaces become one space. */
export const oneLine = (text: string): string =>
  text.includes('\n')
    ? text
        .split('\n')
        .map((line) => line.trim())
        .filter((line, at, lines) => line !== '' || at === 0 || at === lines.length - 1)
        .join(' ')
    : text
