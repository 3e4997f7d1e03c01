import { crc32, deflateSync } from 'node:zlib'
import { storeZip } from './zip-file'

/** Small files of each kind, valid and invalid, as sent by users and attackers. */
export const pdf = (body = '', head = '%PDF-1.7'): Buffer =>
  Buffer.from(`${head}\n1 0 obj\n<< /Type /Catalog ${body} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1')

/** A complete small PDF. `page` goes into its page, `rest` are further objects. */
export const pdfDocument = (catalog = '', page = '', rest = '', trailer = ''): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R ${catalog}>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200] ${page}>>endobj\n${rest}
trailer<</Root 1 0 R ${trailer}>>\n%%EOF\n`,
    'latin1',
  )

/** A PDF with an object in an object stream (since PDF 1.5). */
export const pdfWithObjectStream = (object: string): Buffer => pdfWithStream(`7 0 ${object}`, deflateSync)

/** A PDF with an object stream of this content, packed by these filters. */
export function pdfWithStream(
  content: string,
  pack: (data: Buffer) => Buffer,
  dict = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode',
  rest = '',
): Buffer {
  const packed = pack(Buffer.from(content, 'latin1'))
  return Buffer.concat([
    Buffer.from(`%PDF-1.5\n1 0 obj\n<< ${dict} /Length ${packed.length} >>\nstream\r\n`),
    packed,
    Buffer.from(`\r\nendstream\nendobj\n${rest}\n%%EOF`),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** A valid grey image. */
export function png(width = 2, height = 2): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc(Math.min(width, 100) * Math.min(height, 100) + Math.min(height, 100))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The structure of a JPEG: one frame, one scan with a stuffed byte and a restart, the end. */
export function jpeg(width = 3, height = 2): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0x4a, 0x46]),
    frame,
    Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
  ])
}

const types = (main: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}"/></Types>`

/** An office file with these parts, by name. */
export const office = (parts: Record<string, string> = {}, main = 'wordprocessingml.document.main+xml'): Buffer =>
  storeZip(
    Object.entries({ '[Content_Types].xml': types(main), 'word/document.xml': '<w:document/>', ...parts }).map(
      ([name, text]) => ({ name, data: Buffer.from(text) }),
    ),
  )
