import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { jpeg, office, pdf, png } from '../../../../tests/harness/documents'
import { EVIDENCE_KINDS, MEDIA_KINDS } from '../domain/file-kind'
import { checkContent } from './check-content'

const answer = async (
  bytes: Buffer,
  name: string,
  allowed: Parameters<typeof checkContent>[2] = EVIDENCE_KINDS,
): Promise<string> => {
  const content = await checkContent(bytes, name, allowed)
  return content.ok ? `${content.kind} ${content.name}` : content.code
}
const rel = (type: string, mode: string): string =>
  `<Relationships><Relationship Id="r1" Type="http://x/relationships/${type}" Target="http://evil.test/x" ${mode}/></Relationships>`

test('files are accepted by content', async () => {
  expect(await answer(pdf(), '证书.pdf')).toBe('pdf 证书.pdf')
  expect(await answer(png(), '照片.PNG')).toBe('png 照片.png')
  expect(await answer(jpeg(), '照片.jpeg')).toBe('jpeg 照片.jpg')
  expect(await answer(Buffer.concat([jpeg(), jpeg()]), '手机.jpg')).toBe('jpeg 手机.jpg')
  expect(await answer(png(), '没有扩展名')).toBe('png 没有扩展名.png')
  expect(await answer(office(), '说明.docx')).toBe('docx 说明.docx')
  expect(await answer(office({}, 'spreadsheetml.sheet.main+xml'), '表.xlsx')).toBe('xlsx 表.xlsx')
  expect(
    await answer(office({ 'word/_rels/document.xml.rels': rel('hyperlink', 'TargetMode="External"') }), 'a.docx'),
  ).toBe('docx a.docx')
  expect(await answer(pdf('/Names << /EmbeddedFiles 3 0 R >>'), '数电发票.pdf')).toBe('pdf 数电发票.pdf')
})

test('files of common programs are accepted', async () => {
  const folder = join(__dirname, '../../../../tests/fixtures/files')
  const names = readdirSync(folder)
  expect(await Promise.all(names.map((name) => answer(readFileSync(join(folder, name)), name)))).toEqual(
    names.map((name) => `${name.split('.')[1]} ${name}`),
  )
})

test('executable content is refused, whatever its name', async () => {
  const html = Buffer.from('<!doctype html><script>alert(1)</script>')
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  for (const bytes of [html, svg, Buffer.from('MZ\x90'), Buffer.from('#!/bin/sh'), Buffer.from('GIF89a')])
    for (const name of ['a.html', 'a.svg', 'a.png', 'a.pdf', 'a.docx', 'a'])
      for (const allowed of [EVIDENCE_KINDS, MEDIA_KINDS]) expect(await answer(bytes, name, allowed)).toBe('file-kind')
  expect(await answer(office(), 'a.docx', MEDIA_KINDS)).toBe('file-kind')
  expect(await answer(Buffer.alloc(0), 'a.pdf')).toBe('file-empty')
})

test('a name that contradicts the content is refused', async () => {
  expect(await answer(png(), 'a.pdf')).toBe('file-not-what-it-says')
  expect(await answer(pdf(), 'a.pdf.exe')).toBe('file-not-what-it-says')
  expect(await answer(pdf(), 'a.html')).toBe('file-not-what-it-says')
  expect(await answer(office(), 'a.xlsx')).toBe('file-not-what-it-says')
})

test('a truncated file, or one with something appended, is refused', async () => {
  expect(await answer(Buffer.from('%PDF-1.7\nnothing more'), 'a.pdf')).toBe('file-broken')
  expect(await answer(Buffer.concat([Buffer.from('x'), pdf()]), 'a.pdf')).toBe('file-kind')
  expect(await answer(png().subarray(0, -4), 'a.png')).toBe('file-broken')
  expect(await answer(jpeg().subarray(0, -2), 'a.jpg')).toBe('file-broken')
  expect(await answer(Buffer.concat([png(), Buffer.from('<script>')]), 'a.png')).toBe('file-broken')
  expect(await answer(Buffer.concat([jpeg(), Buffer.from('<SCRIPT>')]), 'a.jpg')).toBe('file-broken')
  expect(await answer(Buffer.concat([jpeg(), office()]), 'a.jpg')).toBe('file-broken')
  expect(await answer(Buffer.concat([office(), Buffer.from('tail of something')]), 'a.docx')).toBe('file-broken')
  expect(await answer(Buffer.concat([png().subarray(0, 8), Buffer.alloc(5)]), 'a.png')).toBe('file-broken')
})

test('an image of a thousand million pixels is refused by its header, without decoding', async () => {
  expect(await answer(png(60_000, 60_000), 'a.png')).toBe('file-unpacks-too-large')
  expect(await answer(jpeg(65_000, 65_000), 'a.jpg')).toBe('file-unpacks-too-large')
})

test('office files with macros, controls, embedded objects or remote templates are refused', async () => {
  for (const name of ['word/vbaProject.bin', 'word/activeX/activeX1.xml', 'word/embeddings/oleObject1.bin', 'x/a.exe'])
    expect([name, await answer(office({ [name]: 'x' }), 'a.docx')]).toEqual([name, 'file-active'])
  const template = rel('attachedTemplate', "TargetMode = 'External'")
  expect(await answer(office({ 'word/_rels/settings.xml.rels': template }), 'a.docx')).toBe('file-active')
  expect(await answer(office({}, 'x.macroEnabled.main+xml'), 'a.docx')).toBe('file-active')
  expect(await answer(office({ '../../evil': 'x' }), 'a.docx')).toBe('file-broken')
})

test('other archives are refused, and a zip bomb is not unpacked', async () => {
  const plain = office({}, 'presentation.main+xml')
  expect(await answer(plain, 'a.docx')).toBe('file-kind')
  const bomb = office()
  // The directory claims that its last entry unpacks to 4 GB.
  bomb.writeUInt32LE(0xfffffff0, bomb.lastIndexOf(Buffer.from('PK\x01\x02')) + 24)
  expect(await answer(bomb, 'a.docx')).toBe('file-unpacks-too-large')
  const liar = office({ 'word/more.xml': 'x'.repeat(5000) })
  liar.writeUInt32LE(10, liar.lastIndexOf(Buffer.from('PK\x01\x02')) + 24)
  expect(await answer(liar, 'a.docx')).toBe('file-broken')
})

test('an image has a size, and 80,000,000 pixels at most', async () => {
  expect(await answer(png(10_000, 8_000), 'a.png')).toBe('png a.png')
  expect(await answer(png(10_000, 8_001), 'a.png')).toBe('file-unpacks-too-large')
  expect([await answer(png(0, 2), 'a.png'), await answer(png(2, 0), 'a.png')]).toEqual(['file-broken', 'file-broken'])
})

test('notes behind a photograph are fine, behind a PNG they are not', async () => {
  const notes = Buffer.from('taken in Jinan')
  expect(await answer(Buffer.concat([jpeg(), notes]), 'a.jpg')).toBe('jpeg a.jpg')
  expect(await answer(Buffer.concat([png(), notes]), 'a.png')).toBe('file-broken')
})
