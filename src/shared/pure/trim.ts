/** A text without these characters at its end. A pattern anchored there would try every run of them to its end. */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && characters.includes(text[end - 1] as string)) end -= 1
  return text.slice(0, end)
}

/** A text on one line: a break, with the spaces around it, is one space. */
export const oneLine = (text: string): string =>
  text.includes('\n')
    ? text
        .split('\n')
        .map((line) => line.trim())
        .filter((line, at, lines) => line !== '' || at === 0 || at === lines.length - 1)
        .join(' ')
    : text
