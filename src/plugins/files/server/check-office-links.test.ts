import { office } from '../../../../tests/harness/documents'
import { readOffice } from './check-office'

const parts = async (given: Record<string, string>): Promise<string> => {
  const found = (await readOffice(office(given)))?.flaw
  return typeof found === 'object' ? found.active : (found ?? 'ok')
}
const word = (body: string): Promise<string> =>
  parts({ 'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` })
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const field = (text: string): Promise<string> => word(mark('begin') + code(text) + mark('separate') + mark('end'))

describe('targets of clicks and calculations', () => {
  const sheet = (formula: string): Promise<string> =>
    parts({ 'xl/worksheets/sheet1.xml': `<worksheet><c>${formula}<v>1</v></c></worksheet>` })
  const formula = (text: string): Promise<string> =>
    sheet(`<f>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</f>`)

  test.each([
    'WEB<!-- x -->SERVICE("http://a.cn")',
    'WEB<![CDATA[SERVICE("http://a.cn")]]>',
    'WEB<?x y?>SERVICE("http://a.cn")',
    'WEBSERVIC&#69;("http://a.cn")',
    'WEBSERVICE            \n("http://a.cn")',
  ])('a function that fetches is found in %j', async (text) => expect(await sheet(`<f>${text}</f>`)).toBe('WEBSERVICE'))

  test.each([
    ['IMAGE("http://a.cn/x.png")', 'IMAGE'],
    ['_xlfn.STOCKHISTORY("A",1)', 'STOCKHISTORY'],
    ['CALL("urlmon","x")', 'CALL'],
    ['REGISTER.ID("kernel32","WinExec")', 'REGISTER.ID'],
    ['SQL.REQUEST("DSN=x","A1","select")', 'SQL.REQUEST'],
    ['CUBEVALUE("c","x")', 'CUBEVALUE'],
    [String.raw`cmd|'/C calc'!A0`, 'DDE'],
    [String.raw`'\\evil.cn\share\[a.xlsx]名单'!A1`, 'external'],
    [String.raw`HYPERLINK("\\evil.cn\share","查看")`, 'HYPERLINK'],
    ['HYPERLINK( "file:///c:/windows/system32/calc.exe","查看")', 'HYPERLINK'],
    [String.raw`HYPERLINK("\"&"\evil.cn\a","查看")`, 'HYPERLINK'],
    ['IF(1,HYPERLINK(A1),HYPERLINK("#A1"))', 'HYPERLINK'],
    ['HYPERLINK("https://a.cn/"&B1)&HYPERLINK(B1)', 'HYPERLINK'],
    // Without an end.
    ['HYPERLINK("file:///c:/x.exe', 'HYPERLINK'],
  ])('%s is refused', async (text, active) => expect(await formula(text)).toBe(active))

  test.each([
    'HYPERLINK("https://a.cn/x?a=""1""","查看")',
    `HYPERLINK("#'名单'!A1","目录")`,
    'HYPERLINK("#"&A2,"目录")',
    'HYPERLINK("https://a.cn/"&A2,"查看")',
    `SUM('2026年|名单'!A1:A2)`,
    'IF(A1="CALL (说明)","a|b","HYPERLINK(无)")',
    'MYIMAGE(1)',
  ])('%s is taken', async (text) => expect(await formula(text)).toBe('ok'))

  test('other elements do not hide or end a formula', async () => {
    for (const within of ['<v/>', '<t/>', '<v>1</v>', '<t></t>']) {
      expect([within, await sheet(`<f>${within}RTD("x")</f>`)]).toEqual([within, 'RTD'])
      expect([within, await sheet(`<f>RT${within}D("x")</f>`)]).toEqual([within, 'RTD'])
      expect([within, await sheet(`<f>${within}HYPERLINK(A1)</f>`)]).toEqual([within, 'HYPERLINK'])
    }
    expect(await sheet('<v>1</v>RTD("x")')).toBe('RTD')
    expect(await parts({ 'xl/worksheets/sheet1.xml': '<worksheet><f>HYPERLINK(A1)' })).toBe('HYPERLINK')
    expect(await sheet('<f t="shared" si="0"/><v>HYPERLINK(A1)</v>')).toBe('ok')
    expect(await sheet('<x14:formula1><xm:f>名单!$A$1</xm:f></x14:formula1>')).toBe('ok')
  })

  const quoted = (text: string): Promise<string> => field(text.replace(/"/g, '&quot;'))
  test.each([
    String.raw`HYPERLINK "\\\\evil.cn\\share"`,
    String.raw`HYPERLINK \\\\evil.cn\\share`,
    String.raw`HYPERLINK \l "x" \o "提示: 请点击" "file:///c:/x.exe"`,
    'HYPERLINK "javascript:x"',
    String.raw`DDEAUTO"c:\\x" "a"`,
    String.raw`LINK\a Excel.Sheet "c:\\x"`,
    'DDE\u00adAUTO c',
    '\u200eDDEAUTO c',
    'INCLUDEPICTURE"http://a.cn/x.png"',
    'CONTROL Shell.Explorer.2',
  ])('the field %j is refused', async (text) => expect(await quoted(text)).not.toBe('ok'))

  test.each([
    String.raw`HYPERLINK \l "_Toc1" \h`,
    String.raw`HYPERLINK "附件1.docx" \o "提示: 请点击"`,
    'HYPERLINK "mailto:a@b.cn"',
  ])('the field %s is taken', async (text) => expect(await quoted(text)).toBe('ok'))

  test('a field code split by a tab, a deleted one, and one written by another field', async () => {
    expect(await word(`${mark('begin')}${code('DDEAUTO')}<w:r><w:tab/></w:r>${code('c:x')}${mark('end')}`)).toBe(
      'DDEAUTO',
    )
    const deleted = '<w:del><w:r><w:delInstrText>DDEAUTO c</w:delInstrText></w:r></w:del>'
    expect(await word(mark('begin') + deleted + mark('end'))).toBe('DDEAUTO')
    const within = mark('begin') + code('PAGE') + mark('end')
    expect(await word(mark('begin') + code('HYPERLINK ') + within + mark('end'))).toBe('HYPERLINK {}')
  })

  test('a drawing that contains its own picture or link address', async () => {
    const drawn = (attributes: string): Promise<string> =>
      word(`<v:shape ${attributes}><v:imagedata r:id="r1"/></v:shape>`)
    expect(await drawn('href="https://a.cn"')).toBe('ok')
    expect(await drawn('href="file:///c:/x.exe"')).toBe('file:///c:/x.exe')
    expect(await word('<v:imagedata src="image1.png"/>')).toBe('ok')
    for (const source of ['http://a.cn/x.png', String.raw`\\evil.cn\x.png`, '//evil.cn/x.png'])
      expect(await word(`<v:fill src="${source}"/>`)).toBe('external')
  })
})

describe('codes of fields, however they are written', () => {
  test.each(['tab', 'ptab', 'br', 'cr'])('a %s separates words', async (space) =>
    expect(await word(`${mark('begin')}${code('DDE')}<w:r><w:${space}/></w:r>${code('cmd')}${mark('end')}`)).toBe(
      'DDE',
    ),
  )

  test('what a field shows is no code', async () => {
    const shown = '<w:r><w:t>DDE cmd</w:t></w:r>'
    expect(await word(mark('begin') + shown + code('PAGE') + mark('separate') + shown + mark('end') + shown)).toBe('ok')
    expect(await word(mark('begin') + code('PAGE') + mark('separate') + code(' DDE') + mark('end'))).toBe('ok')
  })

  test.each(['l', 'o', 't', 'L', 'T'])('the argument of \\%s is not where the link leads', async (name) => {
    const link = (address: string) => field(`HYPERLINK \\${name} "https://a.cn" "${address}"`.replace(/"/g, '&quot;'))
    expect(await link('https://b.cn')).toBe('ok')
    expect(await link('file:///c:/x.exe')).toBe('HYPERLINK file:///c:/x.exe')
  })
})

test.each(['imagedata', 'fill', 'stroke', 'image', 'shape', 'background'])(
  'an element %s loads no image from elsewhere',
  async (name) => {
    const drawn = (src: string) => word(`<v:${name} xmlns:v="v" src="${src}"/>`)
    expect(await drawn('media/1.png')).toBe('ok')
    for (const src of ['http://a.cn/1.png', ' http://a.cn/1.png', '//a.cn/1.png', '\\\\a\\1.png', 'file:1.png'])
      expect([src, await drawn(src)]).toEqual([src, 'external'])
  },
)

test('an archive has no part outside, and nothing behind its end; folders are no parts', async () => {
  expect(await parts({ 'word/': '' })).toBe('ok')
  for (const name of ['/word/a.xml', '../a.xml', 'word/../../a.xml'])
    expect([name, await parts({ [name]: '<a/>' })]).toEqual([name, 'broken'])
  expect(await parts({ 'word/a..b.xml': '<a/>' })).toBe('ok')
  const noted = Buffer.concat([office(), Buffer.from('note')])
  noted.writeUInt16LE(4, noted.length - 6)
  expect(await readOffice(noted)).toMatchObject({ flaw: 'broken' })
})
