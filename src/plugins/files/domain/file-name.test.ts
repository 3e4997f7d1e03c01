import { dispositionOf, endingOf, neutralName } from './file-name'

test('a name keeps its Chinese and loses what is unsafe on disk, in a header or on screen', () => {
  const cases: [given: string | null, ending: string, neutral: string][] = [
    ['2024年“专精特新”证书.pdf', 'pdf', '2024年“专精特新”证书.pdf'],
    ['../../etc/passwd.pdf', 'pdf', 'passwd.pdf'],
    ['C:\\Users\\张三\\营业执照.PDF', 'pdf', '营业执照.pdf'],
    ['C:\\Users\\张三/图\n集/照片.png', 'png', '照片.png'],
    ['文件夹/', 'pdf', '文件.pdf'],
    ['...hidden.png', 'png', 'hidden.png'],
    ['a\u0000b\r\nSet-Cookie: x.png', 'png', 'abSet-Cookie_ x.png'],
    ['photo\u202Efdp.exe.png', 'png', 'photofdp.exe.png'],
    ['half\uD800.jpg', 'jpg', 'half.jpg'],
    ['con.pdf', 'pdf', '文件-con.pdf'],
    ['', 'pdf', '文件.pdf'],
    [null, 'pdf', '文件.pdf'],
    ['..', 'pdf', '文件.pdf'],
    ['第3.章 v1.2', 'pdf', '第3.章 v1.2.pdf'],
    ['scan.jpeg', 'jpg', 'scan.jpg'],
  ]
  for (const [given, ending, neutral] of cases) expect([given, neutralName(given, ending)]).toEqual([given, neutral])
})

test('a name has at most 120 characters and is not cut within one', () => {
  const name = neutralName(`${'𠮷'.repeat(300)}.pdf`, 'pdf')
  expect([...name]).toHaveLength(120)
  expect(name).not.toMatch(/\p{Cs}/u)
  expect(name.endsWith('𠮷.pdf')).toBe(true)
})

test('the ending of a name', () => {
  expect([endingOf('a.PDF'), endingOf('a.pdf.exe'), endingOf('v1.2'), endingOf('a.'), endingOf('.pdf')]).toEqual([
    'pdf',
    'exe',
    undefined,
    undefined,
    undefined,
  ])
})

test('a header contains the name twice, safely quoted', () => {
  expect(dispositionOf(`报告"1'(2).pdf`, false)).toBe(
    `attachment; filename="___1'(2).pdf"; filename*=UTF-8''%E6%8A%A5%E5%91%8A%221%27%282%29.pdf`,
  )
  expect(dispositionOf('a.png', true)).toBe(`inline; filename="a.png"; filename*=UTF-8''a.png`)
})
