import { clip } from '../../../shared/pure/brief'
import { isSafeLink } from '../../../shared/pure/safe-link'
import { Flawed } from './flaws'
import { attributeOf, readXml } from './xml-tags'

/** Fields that run a program or fetch a file when updated. */
const NEVER = new Set('DDE DDEAUTO LINK INCLUDE INCLUDETEXT IMPORT DATABASE RD PRINT CONTROL HTMLCONTROL'.split(' '))
/** Deleted field codes come back when the deletion is rejected. */
const CODES = new Set(['instrText', 'delInstrText'])
/** Elements that separate words in a field code. */
const SPACES = new Set(['tab', 'ptab', 'br', 'cr'])
const SWITCH = /^\\.?$/
/** Switches of a link that take an argument. */
const WITH_TEXT = new Set(['\\l', '\\o', '\\t'])
const DEEPEST = 50
/** Placeholder for the result of a nested field. */
const WITHIN = '{}'
/** A web address or a network share. Local paths are allowed: programs leave them where a picture was pasted. */
const REMOTE = /[\s"“](\\\\|\/\/|(?!file:\/\/\/[a-z]:)[a-z][a-z0-9+.-]{1,20}:\/\/)/i

/**
 * Checks the fields of a Word part. A field code may be split into many runs, and a nested field may write its name.
 * @throws Flawed for a field that runs or fetches, or whose name another field writes; Error for malformed XML.
 */
export function checkFields(xml: string): void {
  if (!/instr/i.test(xml)) return
  const open: { code: string; isCode: boolean }[] = []
  let inCode = false
  for (const piece of readXml(xml)) {
    const field = open.at(-1)
    if (typeof piece === 'string') {
      if (inCode && field?.isCode) field.code += piece
      continue
    }
    if (CODES.has(piece.name)) inCode = !piece.ends
    else if (SPACES.has(piece.name) && field?.isCode) field.code += ' '
    else if (piece.name === 'fldSimple' && !piece.ends) checkCode(attributeOf(piece, 'instr') ?? '')
    else if (piece.name === 'fldChar' && !piece.ends) {
      const type = attributeOf(piece, 'fldCharType')
      if (type === 'begin') {
        // The result of a nested field is unknown; its placeholder cannot begin a name.
        if (field?.isCode) field.code += WITHIN
        if (open.length >= DEEPEST) throw new Flawed('too-complex')
        open.push({ code: '', isCode: true })
      } else if (field && type === 'separate') field.isCode = false
      else if (type === 'end') checkCode(open.pop()?.code ?? '')
    }
  }
  for (const { code } of open) checkCode(code)
}

function checkCode(written: string): void {
  // Invisible characters do not separate words.
  const code = written.replace(/[\p{Cf}\u00ad]/gu, '').trim()
  const [first = ''] = code.split(/\s/, 1)
  const name = /^"?([A-Za-z]*)/.exec(code)?.[1] ?? ''
  const word = name.toUpperCase()
  if (NEVER.has(word)) throw new Flawed({ active: word })
  if (first.includes(WITHIN) && !/^(=|IF\{)/i.test(first)) throw new Flawed({ active: 'field' })
  const rest = code.slice(code.indexOf(name) + name.length)
  if (word === 'INCLUDEPICTURE' && REMOTE.test(` ${rest}`)) throw new Flawed({ active: word })
  if (word === 'HYPERLINK') checkLink(rest)
}

/** Links follow the rules of relations. What a nested field writes is unknown and not allowed. */
function checkLink(rest: string): void {
  const words = rest.match(/"[^"]*"?|[^\s"]+/g) ?? []
  const at = words.findIndex(
    (word, index) => !SWITCH.test(word) && !WITH_TEXT.has((words[index - 1] ?? '').toLowerCase()),
  )
  const address = (words[at] ?? '').replace(/"/g, '').replace(/\\\\/g, '\\')
  if (address.includes(WITHIN) || !isSafeLink(address)) throw new Flawed({ active: `HYPERLINK ${clip(address, 60)}` })
}
