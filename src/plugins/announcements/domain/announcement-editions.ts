import { correctedTexts, type Announcement } from './announcement-guards'
import { ANNOUNCEMENT_TEXTS } from './announcement-words'

type Edition = Record<string, unknown>

/** Carried over from one edition of a series to the next. */
const following = ({ kind, title, number, ground, decision, decidedOn, ...before }: Announcement): Edition => ({
  ...{ kind, title, number, ground, decision, decidedOn },
  series: before.series,
  edition: (before.edition ?? 0) + 1,
  aboutUid: before.aboutUid,
  aboutId: before.aboutId,
})

/** “第1版（鲁工信〔2026〕3号）”. */
const editionBefore = ({ edition, number }: Announcement): string =>
  `第${edition ?? 1}版${number ? `（${number}）` : ''}`

/** The edition that replaces another: states which one, what changes, and why. */
export function correctedEdition(before: Announcement, input: Readonly<Record<string, unknown>>): Edition {
  const changed = correctedTexts(before, input)
  return {
    ...following(before),
    body: before.body,
    ...Object.fromEntries(changed.map((name) => [name, input[name]])),
    changeNote: `更正${editionBefore(before)}的${changed.map((name) => ANNOUNCEMENT_TEXTS[name].zh).join('、')}：${String(input.reason)}`,
  }
}

/** The edition that states a withdrawal; the withdrawn text stays readable in the previous one. */
export function withdrawnEdition(before: Announcement, input: Readonly<Record<string, unknown>>): Edition {
  return {
    ...following(before),
    body: `本公告已撤回。${String(input.reason)}`,
    changeNote: `撤回${editionBefore(before)}：${String(input.reason)}`,
  }
}
