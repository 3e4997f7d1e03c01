import { closesFor, type Applicant, type BatchWindows, type Extension } from './windows'

interface Answering extends Applicant {
  /** Day that the province named when it returned the demand to the city (S41). */
  cityAnswerBy?: Date | string | null
}

/** What the days depend on beside the demand. */
interface Given {
  batch: BatchWindows
  extensions: readonly Extension[]
  settings: { correctionAfterClose: boolean }
}

/**
 * The instant until which the city acts on a demand: its recommendation closes (R29), or the day that the province named
 * if that is later (S41).
 */
export function cityActsUntil(demand: Answering, { batch, extensions }: Omit<Given, 'settings'>): Date | null {
  const ends = [closesFor(batch, 'recommendation', demand, extensions), demand.cityAnswerBy].flatMap((end) =>
    end ? [new Date(end).getTime()] : [],
  )
  return ends.length > 0 ? new Date(Math.max(...ends)) : null
}

/** S04: the instant until which the enterprise answers a return: while the city acts or, by setting, until filing closes. */
export const answerableUntil = (demand: Answering, given: Given): Date | null =>
  given.settings.correctionAfterClose
    ? cityActsUntil(demand, given)
    : closesFor(given.batch, 'filing', demand, given.extensions)
