/** What a subject is called where the applicant is not named: `A-07`; the hundredth is the first of the next letter. */
export function aliasOf(ordinal: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + Math.floor((ordinal - 1) / 99))
  return `${letter}-${String(((ordinal - 1) % 99) + 1).padStart(2, '0')}`
}
