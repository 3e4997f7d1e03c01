import { BUILT_IN_FORMATS, formatOf, GENERAL, type Format } from '../number-format'
import { isTrue } from './workbook'
import { broken, readXml, type Element } from './xml'

/** Excel allows 65,490 cell formats. */
const MOST_STYLES = 70_000

/** The part of a cell's style that changes what people read. */
export interface Style {
  format: Format
  /** Struck out, so not valid. */
  struck: boolean
}

export const PLAIN: Style = { format: GENERAL, struck: false }

/** Styles by the index in cells. */
export function readStyles(part: string, bytes: Buffer): Style[] {
  const codes = new Map<number, string>()
  const struckFonts = new Set<number>()
  const styles: Style[] = []
  let within = ''
  let font = -1
  readXml(part, bytes, {
    open(element) {
      const { name } = element
      if (PARTS.has(name)) within = name
      if (name === 'numFmt') codes.set(Number(element.get('numFmtId')), element.get('formatCode') ?? '')
      else if (within === 'fonts' && name === 'font') font += 1
      else if (within === 'fonts' && isStrike(element)) struckFonts.add(font)
      if (name !== 'xf' || within !== 'cellXfs') return
      if (styles.length >= MOST_STYLES) throw broken(part)
      const id = Number(element.get('numFmtId') ?? 0)
      const code = codes.get(id) ?? BUILT_IN_FORMATS[id]
      const format = code === undefined ? GENERAL : formatOf(code)
      styles.push({ format, struck: struckFonts.has(Number(element.get('fontId') ?? 0)) })
    },
    close(name) {
      if (name === within) within = ''
    },
  })
  return styles
}

const PARTS = new Set(['fonts', 'cellXfs'])

/** `<strike/>`, also of a run within a text. */
export const isStrike = (element: Element): boolean =>
  element.name === 'strike' && (element.get('val') === undefined || isTrue(element.get('val')))
