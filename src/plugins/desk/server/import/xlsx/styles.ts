import { BUILT_IN_FORMATS, formatOf, GENERAL, type Format } from '../number-format'
import { broken, readXml } from './xml'

/** Excel allows 65,490 cell formats. */
const MOST_STYLES = 70_000

/** The number format of each style, by the index that cells name. */
export function readStyles(part: string, bytes: Buffer): Format[] {
  const codes = new Map<number, string>()
  const formats: Format[] = []
  let inCellFormats = false
  readXml(part, bytes, {
    open(element) {
      const { name } = element
      if (name === 'numFmt') codes.set(Number(element.get('numFmtId')), element.get('formatCode') ?? '')
      if (name === 'cellXfs') inCellFormats = true
      if (name !== 'xf' || !inCellFormats) return
      if (formats.length >= MOST_STYLES) throw broken(part)
      const id = Number(element.get('numFmtId') ?? 0)
      const code = codes.get(id) ?? BUILT_IN_FORMATS[id]
      formats.push(code === undefined ? GENERAL : formatOf(code))
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return formats
}
