/** An instant as people in China read it, to the second; null for none. */
export const inShanghai = (value: unknown): string | null =>
  value
    ? new Date(new Date(value as string).getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
    : null
