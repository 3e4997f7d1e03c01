import { inShanghai } from '../../domain/windows'

/** An instant for machines and for people. */
export const instant = (name: string, at: string | Date) => ({
  [name]: new Date(at).toISOString(),
  [`${name}Beijing`]: `${inShanghai(new Date(at))}（北京时间）`,
})
