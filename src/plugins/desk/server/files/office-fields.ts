import { Flawed } from './flaws'
import { attributeOf, readXml } from './xml-tags'

/** Fields that run a program or fetch a file when they are updated. */
const NEVER = new Set('DDE DDEAUTO LINK INCLUDE INCLUDETEXT IMPORT DATABASE RD PRINT'.split(' '))
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
  if (!xml.includes('instr')) return
  const open: { code: string; isCode: boolean }[] = []
  let inCode = false
  for (const piece of readXml(xml)) {
    const field = open.at(-1)
    if (typeof piece === 'string') {
      if (inCode && field?.isCode) field.code += piece
      continue
    }
    if (piece.name === 'instrText') inCode = !piece.ends
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

function checkCode(code: string): void {
  const [name = '', ...rest] = code.trim().split(/\s+/)
  const word = name.replace(/^"|"$/g, '').toUpperCase()
  if (NEVER.has(word)) throw new Flawed({ active: word })
  if (name.includes(WITHIN) && !/^(=|IF\{)/i.test(name)) throw new Flawed({ active: 'field' })
  if (word === 'INCLUDEPICTURE' && REMOTE.test(` ${rest.join(' ')}`)) throw new Flawed({ active: word })
}
