import { storeZip } from './zip-file'

/** A workbook written by hand: what a program writes is under the control of the test. */
export interface WorkbookParts {
  /** XML of the sheets by name: what stands in `worksheet`. */
  sheets: Record<string, string>
  /** `state="hidden"` and the like, by sheet. */
  states?: Record<string, string>
  /** Format codes of the styles 1, 2, …; style 0 has none. */
  formats?: readonly string[]
  /** Texts of shared strings, as XML of `si`. */
  strings?: readonly string[]
  workbookPr?: string
  /** Further parts, or others in the place of those above. */
  parts?: Record<string, string>
}

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/]]>/g, ']]&gt;')

export const relations = (targets: Record<string, [type: string, target: string]>): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}">${Object.entries(targets)
    .map(([id, [type, target]]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

export const worksheet = (xml: string): string =>
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${xml}</worksheet>`

export function workbookFile({
  sheets,
  states = {},
  formats = [],
  strings = [],
  workbookPr = '',
  parts,
}: WorkbookParts): Buffer {
  const names = Object.keys(sheets)
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbookPr}<sheets>${names
      .map(
        (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" ${states[name] ?? ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations({
      ...Object.fromEntries(
        names.map((_, at) => [`rId${at + 1}`, ['worksheet', `worksheets/sheet${at + 1}.xml`] as [string, string]]),
      ),
      styles: ['styles', 'styles.xml'],
      strings: ['sharedStrings', '/xl/sharedStrings.xml'],
    }),
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map((code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${escaped(code)}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, at) => `<xf numFmtId="${170 + at}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheets[name] ?? '')])),
    ...parts,
  }
  return storeZip(Object.entries(files).map(([name, text]) => ({ name, data: Buffer.from(text) })))
}

/** Rows of cells as inline text, numbers as numbers; other XML of a cell as `{ xml }`. */
export const rowsXml = (rows: readonly (readonly (string | number | null | { xml: string })[])[]): string =>
  `<sheetData>${rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells
          .map((cell, column) => {
            const r = `${String.fromCharCode(65 + column)}${row + 1}`
            if (cell === null) return ''
            if (typeof cell === 'number') return `<c r="${r}"><v>${cell}</v></c>`
            if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${r}"`)
            return `<c r="${r}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
          })
          .join('')}</row>`,
    )
    .join('')}</sheetData>`
