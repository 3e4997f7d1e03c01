import { isSafeLink } from '../../../shared/pure/safe-link'
import { Flawed } from './flaws'
import { readXml } from './xml-tags'

/** Functions that fetch what they are given, or run a program, as soon as a sheet is calculated. */
const RUNS =
  /(?:^|[^A-Z0-9_])(WEBSERVICE|IMAGE|RTD|STOCKHISTORY|PY|CALL|REGISTER(?:\.ID)?|EXEC|EXECUTE|INITIATE|SQL\.REQUEST|CUBE[A-Z]{1,20}) ?\(/i
/** Elements whose text is shown and never calculated. */
const SHOWN = new Set(['t', 'v'])
/** Elements of formulas, in cells, names, rules, tables and charts. */
const FORMULAS = /<(?:[\w-]{1,30}:)?(?:f|formula\d?|definedName|\w{1,30}Formula)[\s/>]/
const IS_FORMULA = /^(f|formula\d?|definedName|\w{1,30}Formula)$/
const LINK = /HYPERLINK ?\(/i
const LINK_BEFORE = /HYPERLINK ?\( ?$/i
/** A literal that settles where a link leads, whatever is joined to it: a place of the workbook, or a host of the web. */
const SETTLES = /^(#|https?:\/\/[^/\\]{1,255}\/|mailto:|tel:)/i

/** @throws Flawed for a formula that fetches, runs, or leads out of the web; Error where the XML is broken. */
export function checkFormulas(xml: string): void {
  if (!FORMULAS.test(xml) && !RUNS.test(xml)) return
  let [element, text] = ['', '']
  for (const piece of readXml(xml)) {
    // Comments and CDATA part a text that programs read as one.
    if (typeof piece === 'string') text += piece
    else {
      if (!SHOWN.has(element)) checkFormula(text, IS_FORMULA.test(element))
      ;[element, text] = [piece.ends ? '' : piece.name, '']
    }
  }
}

function checkFormula(text: string, isFormula: boolean): void {
  // Every other part stands between quotes; a doubled quote within them leaves an empty part.
  const parts = text.replace(/\s+/g, ' ').split('"')
  const code = parts.filter((_, at) => at % 2 === 0).join('""')
  const running = RUNS.exec(code)?.[1]
  if (running) throw new Flawed({ active: running.toUpperCase() })
  if (!isFormula) return
  checkNames(code)
  parts.forEach((part, at) => {
    if (at % 2 === 0 && LINK.test(part)) checkLink(part, parts.slice(at + 1))
  })
}

/** `'name of a sheet'!A1`; a name with a path is another file, `program|'topic'!item` another program. */
function checkNames(code: string): void {
  const pieces = code.split("'")
  const names = pieces.filter((_, at) => at % 2 === 1)
  if (names.some((name) => /\\\\|:\/\/|^[a-z]:\\/i.test(name))) throw new Flawed({ active: 'external' })
  if (pieces.some((piece, at) => at % 2 === 0 && piece.includes('|'))) throw new Flawed({ active: 'DDE' })
}

/** The address stands there for all to see, or its beginning does. */
function checkLink(before: string, after: readonly string[]): void {
  const links = before.split(LINK).length - 1
  if (links > 1 || !LINK_BEFORE.test(before) || after.length === 0) throw new Flawed({ active: 'HYPERLINK' })
  const end = after.findIndex((part, at) => at % 2 === 1 && part !== '')
  const literal = after
    .slice(0, end < 0 ? undefined : end)
    .filter((_, at) => at % 2 === 0)
    .join('"')
  const joined = !/^ ?[,)]/.test(after[end] ?? ')')
  if (!isSafeLink(literal) || (joined && !SETTLES.test(literal))) throw new Flawed({ active: 'HYPERLINK' })
}
