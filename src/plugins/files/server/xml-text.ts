/**
 * Text of an XML part in UTF-8, or UTF-16 with a byte-order mark; of GB18030 only its markup; undefined in other
 * encodings.
 */
export function xmlText(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [first, second] = buffer
  if (first === 0xff && second === 0xfe) return buffer.toString('utf16le', 2)
  if (first === 0xfe && second === 0xff)
    return Buffer.from(buffer.subarray(2, buffer.length & ~1))
      .swap16()
      .toString('utf16le')
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([^"']{1,40})/.exec(
    buffer.toString('latin1', 0, 400),
  )?.[1]
  if (buffer.includes(0)) return undefined
  // Markup is ASCII in these; other text is not read.
  if (declared && /^gb(k|2312|18030)$/i.test(declared)) return buffer.toString('latin1')
  if (declared && !/^(utf-?8|us-ascii)$/i.test(declared)) return undefined
  return buffer.toString('utf8').replace(/^\ufeff/, '')
}

/**
 * Whether it declares a document type. With one come entities, which are fetched or expand without bound; no office
 * program writes one.
 */
export const hasDocumentType = (xml: string): boolean => xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')

/** Makes a browser that opens the XML run or fetch something. */
const SHOWN_AS_PAGE = /<\?xml-stylesheet|www\.w3\.org\/(1999\/(xhtml|XSL)|2000\/svg)/i

/** Plain XML data: no declarations, no page. */
export function isPlainXml(bytes: Uint8Array): boolean {
  const text = xmlText(bytes)
  return text !== undefined && /^\s*</.test(text) && !hasDocumentType(text) && !SHOWN_AS_PAGE.test(text)
}
