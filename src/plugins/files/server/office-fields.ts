import { isSafeLink } from '../../../shared/pure/safe-link'
import { Flawed } from './flaws'
import { attributeOf, readXml } from './xml-tags'

/** Fields that run a program or fetch a file when they are updated. */
const NEVER = new Set('DDE DDEAUTO LINK INCLUDE INCLUDETEXT IMPORT DATABASE RD PRINT CONTROL HTMLCONTROL'.split(' '))
/** A deleted code comes back when the deletion is rejected. */
const CODES = new Set(['instrText', 'delInstrText'])
/** Elements that stand for a space in the code they part. */
const SPACES = new Set(['tab', 'ptab', 'br', 'cr'])
const SWITCH = /^\\.?$/
/** Switches of a link that have a text of their own. */
const WITH_TEXT = new Set(['\\l', '\\o', '\\t'])
const DEEPEST = 50
/** Stands where the result of a field within would be. */
const WITHIN = '{}'
/** An address of the web or a share of the network; programs leave paths of the own disk behind where a picture was pasted. */
const REMOTE = /[\s"“](\\\\|\/\/|(?!file:\/\/\/[a-z]:)[a-z][a-z0-9+.-]{1,20}:\/\/)/i

/**
 * Looks at the fields of a Word part. A field's code may be cut into many runs, and a field within it may write its name.
 * @throws Flawed for one that runs or fetches, or whose name is the result of another; Error where the XML is broken.
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
        // What a field within gives is not known here; what stands in its place begins no name.
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
  // What is not seen parts no word.
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

/** A click leads where a link of a relation may lead; what another field writes is not known here. */
function checkLink(rest: string): void {
  const words = rest.match(/"[^"]*"?|[^\s"]+/g) ?? []
  const at = words.findIndex(
    (word, index) => !SWITCH.test(word) && !WITH_TEXT.has((words[index - 1] ?? '').toLowerCase()),
  )
  const address = (words[at] ?? '').replace(/"/g, '').replace(/\\\\/g, '\\')
  if (address.includes(WITHIN) || !isSafeLink(address))
    throw new Flawed({ active: `HYPERLINK ${address.slice(0, 60)}` })
}
