import { isSafeLink } from '../../../shared/pure/safe-link'
import { Flawed } from './flaws'
import { readXml } from './xml-tags'

/** Functions that fetch or run something when the sheet is calculated. */
const RUNS =
  /(?:^|[^A-Z0-9_])(WEBSERVICE|IMAGE|RTD|STOCKHISTORY|PY|CALL|REGISTER(?:\.ID)?|EXEC|EXECUTE|INITIATE|SQL\.REQUEST|CUBE[A-Z]{1,20}) ?\(/i
/** Elements whose text is displayed and never calculated. */
const SHOWN = new Set(['t', 'v'])
/** Elements that hold formulas: cells, names, rules, tables, charts. */
const FORMULAS = /<(?:[\w-]{1,30}:)?(?:f|formula\d?|definedName|\w{1,30}Formula)[\s/>]/
const IS_FORMULA = /^(f|formula\d?|definedName|\w{1,30}Formula)$/
const LINK = /HYPERLINK ?\(/i
const LINK_BEFORE = /HYPERLINK ?\( ?$/i
/** A literal that determines the target of a link, whatever is appended: a place in the workbook, or a web host. */
const SETTLES = /^(#|https?:\/\/[^/\\]{1,255}\/|mailto:|tel:)/i

interface Open {
  name: string
  /** Its own text, without that of the elements in it. */
  text: string
  outer?: Open
}

/** @throws Flawed for a formula that fetches, runs, or links to anything but the web; Error for malformed XML. */
export function checkFormulas(xml: string): void {
  if (!FORMULAS.test(xml) && !RUNS.test(xml)) return
  let inner: Open = { name: '', text: '' }
  for (const piece of readXml(xml)) {
    // Comments, CDATA and other elements split a text that programs read as one.
    if (typeof piece === 'string') inner.text += piece
    else if (piece.ends) {
      checkElement(inner)
      inner = inner.outer ?? { name: '', text: '' }
    } else if (!piece.isEmpty) inner = { name: piece.name, text: '', outer: inner }
  }
  for (let open: Open | undefined = inner; open; open = open.outer) checkElement(open)
}

function checkElement({ name, text }: Open): void {
  if (!SHOWN.has(name)) checkFormula(text, IS_FORMULA.test(name))
}

function checkFormula(text: string, isFormula: boolean): void {
  // Every other part is inside quotes; a doubled quote leaves an empty part.
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

/** `'sheet name'!A1`. A name with a path is another file, `program|'topic'!item` another program. */
function checkNames(code: string): void {
  const pieces = code.split("'")
  const names = pieces.filter((_, at) => at % 2 === 1)
  if (names.some((name) => /\\\\|:\/\/|^[a-z]:\\/i.test(name))) throw new Flawed({ active: 'external' })
  if (pieces.some((piece, at) => at % 2 === 0 && piece.includes('|'))) throw new Flawed({ active: 'DDE' })
}

/** The address, or its beginning, must be a literal. */
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
