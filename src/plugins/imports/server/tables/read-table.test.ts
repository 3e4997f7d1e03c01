import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { isRefusal } from '../../../../shared/pure/refusal'
import { IMPORT_LIMITS } from './limits'
import { readTable } from './read-table'
import { renamed, storeZip } from '../../../../../tests/harness/zip-file'

const folder = join(__dirname, '../../../../../tests/fixtures/import')
const fixture = (name: string): Buffer => readFileSync(join(folder, name))
const read = (buffer: Buffer | string, name: string, limits = {}) =>
  readTable(Buffer.from(buffer as Buffer), name, { ...IMPORT_LIMITS, ...limits })

async function code(buffer: Buffer | string, name: string, limits = {}): Promise<string> {
  const answer = await read(buffer, name, limits)
  return isRefusal(answer) ? answer.code : 'read'
}

/** The faulty workbook with some of its entries replaced. */
function altered(
  change: (name: string, text: string) => string | undefined,
  more: Record<string, string> = {},
): Buffer {
  const kept = Object.entries(unzipSync(fixture('faulty.xlsx'))).flatMap(([name, data]) => {
    const text = change(name, Buffer.from(data).toString('utf8'))
    return text === undefined ? [] : [{ name, data: Buffer.from(text) }]
  })
  return storeZip([...kept, ...Object.entries(more).map(([name, text]) => ({ name, data: Buffer.from(text) }))])
}
const inSheet = (from: string | RegExp, to: string) =>
  altered((name, text) => (name === 'xl/worksheets/sheet1.xml' ? text.replace(from, to) : text))

test('a workbook keeps its row numbers, numbers and days', async () => {
  const table = await read(fixture('faulty.xlsx'), 'C:\\list\\名单.XLSX')
  if (isRefusal(table)) throw new Error(table.code)
  expect(table.sheets.map(({ name }) => name)).toEqual(['企业名单', '填表说明'])
  expect(table.sheets[0]?.rows[3]?.[1]).toBe('企业名称')
  expect(table.sheets[0]?.rows[8]?.[2]).toEqual({ fault: 'long-number', shown: '913701000000005000' })
  expect(table.sheets[0]?.rows[14]?.[12]).toEqual({ shown: '2019/5/1', day: '2019-05-01' })
  expect(table.sheets[0]?.rows[13]?.[12]).toBe(43586)
})

test('the 1904 system is told, and its days are right', async () => {
  const table = await read(fixture('date1904.xlsx'), 'a.xlsx')
  expect(table).toMatchObject({ date1904: true })
  if (!isRefusal(table)) expect(table.sheets[0]?.rows[4]?.[12]).toEqual({ shown: '2019/5/1', day: '2019-05-01' })
})

test.each(['list-gb18030.csv', 'list-utf8-bom.csv'])('%s is read with rare characters', async (name) => {
  const table = await read(fixture(name), name)
  expect(table).toMatchObject({
    sheets: [
      {
        rows: [
          ['企业名单（GB18030）'],
          ['单位名称', '信用代码', '地市', '规模', '称号', '年份', '有效期'],
          expect.arrayContaining(['舜耕（镕囧㐀）1厂']),
        ],
      },
    ].map((sheet) => ({ rows: expect.arrayContaining(sheet.rows) })),
  })
})

test('UTF-8 without mark, semicolons, tabs, quotes and line breaks in cells', async () => {
  expect(await read('名称;信用代码\n"甲;\n乙";1\n', 'a.csv')).toMatchObject({
    sheets: [
      {
        name: 'a',
        rows: [
          ['名称', '信用代码'],
          ['甲;\n乙', '1'],
        ],
      },
    ],
  })
  expect(await read('名称\t信用代码\n甲 "x" 乙\t1\n', 'a.csv')).toMatchObject({
    sheets: [{ rows: [[], ['甲 "x" 乙', '1']].map((row) => (row.length ? row : expect.anything())) }],
  })
})

test('a file that is too large, empty or of another type is refused before it is read', async () => {
  expect(await code('', 'a.csv')).toBe('import-file-empty')
  expect(await code(' ,\n,\n', 'a.csv')).toBe('import-file-empty')
  expect(await code(Buffer.alloc(10 * 1024 * 1024 + 1, 65), 'a.csv')).toBe('import-file-too-large')
  for (const name of ['a.pdf', 'a', 'a.xlsx.exe']) expect(await code('x', name)).toBe('import-file-type')
  for (const name of ['a.xls', 'a.ET']) expect(await code('x', name)).toBe('import-file-old')
  expect(await code(fixture('faulty.xlsx'), 'a.xlsm')).toBe('import-file-macros')
})

test('a file that is not what its name says is refused', async () => {
  const refused = 'import-file-not-what-it-says'
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  expect(await code(fixture('faulty.xlsx'), 'a.csv')).toBe(refused)
  expect(await code('名称,信用代码\n', 'a.xlsx')).toBe(refused)
  expect(await code(ole, 'a.xlsx')).toBe(refused)
  expect(await code(ole, 'a.csv')).toBe(refused)
  expect(await code('<html><table>', 'a.csv')).toBe(refused)
  expect(await code('\uFEFF<?xml version="1.0"?>', 'a.csv')).toBe(refused)
  expect(await code('%PDF-1.7', 'a.csv')).toBe(refused)
  expect(await code('a,\u0000b', 'a.csv')).toBe(refused)
  expect(await code(storeZip([{ name: 'word/document.xml', data: Buffer.from('x') }]), 'a.xlsx')).toBe(refused)
})

test('text in neither encoding is refused', async () => {
  expect(await code(Buffer.from([0xff, 0xff, 0x2c, 0x80, 0x0a]), 'a.csv')).toBe('import-file-encoding')
  expect(await code('名称,\u0007\n', 'a.csv')).toBe('import-file-encoding')
})

test('macros, damage and doubled entries are refused', async () => {
  const keep = (_: string, text: string) => text
  expect(await code(altered(keep, { 'xl/vbaProject.bin': 'x' }), 'a.xlsx')).toBe('import-file-macros')
  for (const name of ['xl/workbook.xml', 'xl/Workbook.xml']) {
    const doubled = renamed(altered(keep, { 'xl/workbook.new': 'x' }), 'xl/workbook.new', name)
    expect(await code(doubled, 'a.xlsx')).toBe('import-file-broken')
  }
  expect(await code(fixture('faulty.xlsx').subarray(0, 5000), 'a.xlsx')).toBe('import-file-broken')
  expect(
    await code(
      altered((name, text) => (name.endsWith('.rels') ? undefined : text)),
      'a.xlsx',
    ),
  ).toBe('import-file-broken')
  expect(await code(inSheet('<row ', '<row x=">" '), 'a.xlsx')).toBe('read')
  expect(await code(inSheet(/r="B5"/, 'r="&#66;5"'), 'a.xlsx')).toBe('read')
  expect(await code(inSheet(/r="B5"/, 'r="B6"'), 'a.xlsx')).toBe('import-file-broken')
  expect(await code(inSheet(/r="B5"/, 'r="A5"'), 'a.xlsx')).toBe('import-file-broken')
  expect(await code(inSheet('<sheetData>', '<!DOCTYPE x><sheetData>'), 'a.xlsx')).toBe('import-file-broken')
  expect(await code(inSheet('<worksheet', '<!DOCTYPE x [<!ENTITY y "z">]><worksheet'), 'a.xlsx')).toBe(
    'import-file-broken',
  )
})

test('an archive that declares, or hides, a huge size is not unpacked', async () => {
  const bomb = fixture('faulty.xlsx')
  const at = bomb.indexOf('xl/worksheets/sheet1.xml', bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))) - 46
  const declared = Buffer.from(bomb)
  declared.writeUInt32LE(0xfffffff0, at + 24)
  expect(await code(declared, 'a.xlsx')).toBe('import-file-unpacks-too-large')
  const hidden = Buffer.from(bomb)
  hidden.writeUInt32LE(10, at + 24)
  expect(await code(hidden, 'a.xlsx')).toBe('import-file-broken')
})

test('rows and columns have limits, and a cell far away does not cost the memory of all before it', async () => {
  expect(await code(fixture('faulty.xlsx'), 'a.xlsx', { maxRows: 3 })).toBe('import-file-too-many-rows')
  expect(await code(fixture('faulty.xlsx'), 'a.xlsx', { maxColumns: 20 })).toBe('import-file-too-many-columns')
  expect(await code('a,b,c\n', 'a.csv', { maxColumns: 2 })).toBe('import-file-too-many-columns')
  expect(await code('a\n'.repeat(40), 'a.csv', { maxRows: 10 })).toBe('import-file-too-many-rows')
  expect(await code(`a${'\n'.repeat(30_000)}b`, 'a.csv')).toBe('import-file-too-many-rows')
  expect(await code(`名称${','.repeat(200_000)}x`, 'a.csv')).toBe('import-file-broken')
  expect(await code(`a\n${',,,\n'.repeat(30_000)}`, 'a.csv')).toBe('read')
  const far = (row: string) => inSheet('</sheetData>', `${row}</sheetData>`)
  expect(await code(far('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), 'a.xlsx')).toBe(
    'import-file-too-many-rows',
  )
  expect(await code(far('<row r="999999999"/>'), 'a.xlsx')).toBe('import-file-broken')
  expect(await code(far('<row r="9999999"/>'), 'a.xlsx')).toBe('import-file-broken')
  expect(await code(far('<row r="1000"><c r="XFD1000"><v>1</v></c></row>'), 'a.xlsx')).toBe(
    'import-file-too-many-columns',
  )
  expect(await code(far('<row r="1048576"><c r="A1048576" s="1"/><c r="B1048576"></c></row>'), 'a.xlsx')).toBe('read')
})

test('a formula error is not taken for a blank', async () => {
  const table = await read(inSheet(/<c r="B5"[^>]*>.*?<\/c>/, '<c r="B5" t="e"><f>1/0</f><v>#DIV/0!</v></c>'), 'a.xlsx')
  if (!isRefusal(table)) expect(table.sheets[0]?.rows[4]?.[1]).toEqual({ fault: 'error', shown: '#DIV/0!' })
  expect(isRefusal(table)).toBe(false)
})

test('a cell of spaces is blank, and a struck-out one is not read', async () => {
  const cell = async (text: string) => {
    const table = await read(inSheet(/<c r="B5"[^>]*>.*?<\/c>/, `<c r="B5" ${text}</c>`), 'a.xlsx')
    if (isRefusal(table)) throw new Error(table.code)
    return table.sheets[0]?.rows[4]?.[1]
  }
  const inline = (runs: string) => cell(`t="inlineStr"><is>${runs}</is>`)
  expect(await inline('<t xml:space="preserve"> \u3000\n</t>')).toBeNull()
  expect(await inline('<t xml:space="preserve"> 甲 </t>')).toBe(' 甲 ')
  const struck = (text: string) => inline(`<r><rPr><strike/></rPr><t xml:space="preserve">${text}</t></r>`)
  expect(await struck('甲')).toEqual({ fault: 'struck-out', shown: '甲' })
  expect(await struck(' ')).toBeNull()
  // Each run has its own font; a blank that is struck out hides nothing.
  expect(await inline('<r><rPr><strike/></rPr><t xml:space="preserve"> </t></r><r><t>甲</t></r>')).toBe(' 甲')
  expect(await inline('<r><t>甲</t></r><r><rPr><strike/></rPr><t>乙</t></r>')).toMatchObject({ fault: 'struck-out' })
  expect(await inline('<r><rPr><strike val="0"/></rPr><t>甲</t></r>')).toBe('甲')
})

test('of several relations of a type the first counts', async () => {
  const twice = altered((name, text) =>
    name === '_rels/.rels'
      ? text.replace(
          '</Relationships>',
          '<Relationship Id="more" Type="http://x/officeDocument" Target="xl/none.xml"/></Relationships>',
        )
      : text,
  )
  expect(await code(twice, 'a.xlsx')).toBe('read')
})

test('a record of more than a million characters is no list; an open quote is told with its row', async () => {
  const endless = `"${`${'x'.repeat(50_000)}\n`.repeat(25)}"`
  expect(await code(`名称,信用代码\n${endless}\n`, 'a.csv')).toBe('import-file-broken')
  expect(await read('名称,信用代码\n甲,1\n"乙,2\n', 'a.csv')).toMatchObject({
    code: 'import-file-quotes',
    values: { row: 3 },
  })
})

test('tags that never end are refused at once', async () => {
  const endless = '<c '.repeat(60_000)
  expect(await code(inSheet('<sheetData>', `<sheetData>${endless}`), 'a.xlsx')).toBe('import-file-broken')
  const workbook = altered((name, text) => (name === 'xl/workbook.xml' ? '<workbookPr '.repeat(60_000) + text : text))
  expect(await code(workbook, 'a.xlsx')).toBe('import-file-broken')
})
