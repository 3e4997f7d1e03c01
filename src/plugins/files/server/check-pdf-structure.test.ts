import { deflateSync } from 'node:zlib'
import { pdf, pdfDocument as document, pdfWithObjectStream, pdfWithStream } from '../../../../tests/harness/documents'
import { flawOfPdf } from './check-pdf'

const flaw = (bytes: Buffer): string => {
  const found = flawOfPdf(bytes)
  return typeof found === 'object' ? found.active : (found ?? 'ok')
}

test('an object is found wherever any program could find it', () => {
  const bad = '<< /S /JavaScript /JS (x) >>'
  const hiding = [
    pdfWithObjectStream(bad),
    pdf(`/Title (stream\n) /OpenAction ${bad}`),
    // In an older revision, a string, a stream, after a comment between its numbers.
    Buffer.concat([document('', '', `9 0 obj ${bad} endobj`), document().subarray(9)]),
    document('', `/Title(9 0 obj ${bad} endobj)`),
    document('', '', `8 0 obj<</Length 60>>stream\n9 0 obj ${bad} endobj\nendstream endobj`),
    document('', '', `9%\n0%\nobj ${bad} endobj`),
    Buffer.from(`%PDF-1.4\n1 0 obj<<>>endobj trailer<</Root<</OpenAction ${bad}>>>>\n%%EOF`),
    // Packed twice, in hexadecimal, without a type, with the type in a reference.
    pdfWithStream(
      `7 0 ${bad}`,
      (data) => deflateSync(deflateSync(data)),
      '/Type/ObjStm/N 1/First 4/Filter[/FlateDecode/Fl]',
    ),
    pdfWithStream(
      `7 0 ${bad}`,
      (data) => Buffer.from(`${deflateSync(data).toString('hex')}>`),
      '/Type/ObjStm/N 1/First 4/Filter[/ASCIIHexDecode/FlateDecode]',
    ),
    pdfWithStream(`7 0 ${bad}`, deflateSync, '/N 1/First 4/Filter/FlateDecode'),
    pdfWithStream(`7 0 ${bad}`, (data) => data, '/Type 9 0 R/N 1/First 4'),
    pdfWithStream(`7 1 (${bad})`, deflateSync),
    // Whose offset points into a string.
    pdfWithStream(`7 1 (${bad})`, deflateSync, '/#54ype/Obj#53tm/N 1/First 4/Filter/#46lateDecode'),
  ]
  expect(hiding.map(flaw)).toEqual(hiding.map((_, at) => (at === 5 ? 'broken' : 'JavaScript')))
})

test('what cannot be unpacked is refused', () => {
  expect(flaw(document('', '', '', '/Encrypt 9 0 R'))).toBe('encrypted')
  expect(flaw(document('', '', '9 0 obj<</Type/XRef/Encrypt<</V 4>>/Length 0>>stream\nendstream endobj'))).toBe(
    'encrypted',
  )
  const packed = (dict: string, pack: (data: Buffer) => Buffer = deflateSync): string =>
    flaw(pdfWithStream('7 0 << /Type /Page >>', pack, dict))
  expect(packed('/Type/ObjStm/N 1/First 4/Filter/FlateDecode')).toBe('ok')
  for (const dict of [
    '/Type/ObjStm/N 1/First 4/Filter/LZWDecode',
    '/Type/ObjStm/N 1/First 4/Filter 9 0 R',
    '/Type/ObjStm/N 1/First 4/Filter/FlateDecode/Filter/FlateDecode',
    '/Type/ObjStm/N 1/First 4/Filter/FlateDecode/DecodeParms<</Predictor 12>>',
    '/Type/ObjStm/First 4/Filter/FlateDecode',
    '/Type/ObjStm/N 5/First 4/Filter/FlateDecode',
    '/Type/ObjStm/N 1/First 4000/Filter/FlateDecode',
  ])
    expect([dict, packed(dict)]).toEqual([dict, 'broken'])
  for (const heads of [') ', 'true 0 ', '(7) 0 ', '[7] 0 ', '7 null ', '7 -1 ', '7 0.5 ', '7 x '])
    expect([
      heads,
      flaw(pdfWithStream(`${heads.padEnd(8)}<<>>`, deflateSync, '/N 1/First 8/Filter/FlateDecode')),
    ]).toEqual([heads, 'broken'])
  expect(flaw(pdfWithStream('7 0     <<>>', deflateSync, '/N 1/First 8/Filter/FlateDecode'))).toBe('ok')
  expect(packed('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', (data) => deflateSync(data).subarray(0, -3))).toBe(
    'broken',
  )
  const filtered = (filters: string, pack: (data: Buffer) => Buffer = deflateSync): string =>
    packed(`/Type/ObjStm/N 1/First 4${filters}`, pack)
  for (const parameters of ['<</Predictor 1>>', '<<>>', 'null', '[null]', '[<</Predictor 1>>]'])
    expect([parameters, filtered(`/Filter[/FlateDecode]/DecodeParms ${parameters}`)]).toEqual([parameters, 'ok'])
  for (const parameters of ['<</Predictor 2>>', '[<</Predictor 12>>]', '[null<</Predictor 12>>]', '9 0 R', '[9 0 R]'])
    expect([parameters, filtered(`/Filter[/FlateDecode]/DecodeParms ${parameters}`)]).toEqual([parameters, 'broken'])
  const hex = (end: string) => (data: Buffer) => Buffer.from(`${data.toString('hex').replace(/..../g, '$& \n')}${end}`)
  for (const filter of ['ASCIIHexDecode', 'AHx']) {
    expect([filter, filtered(`/Filter/${filter}`, hex('>'))]).toEqual([filter, 'ok'])
    expect([filter, filtered(`/Filter/${filter}`, hex('00'))]).toEqual([filter, 'broken'])
  }
  const times = (count: number): string =>
    filtered(`/Filter[${'/Fl'.repeat(count)}]`, (data) =>
      Array.from({ length: count }).reduce<Buffer>((left) => deflateSync(left), data),
    )
  expect([times(4), times(5)]).toEqual(['ok', 'broken'])
  // Truncated by an `endstream` inside it.
  expect(packed('/Type/ObjStm/N 1/First 4', (data) => Buffer.concat([Buffer.from('7 0 [endstream'), data]))).toBe(
    'broken',
  )
  for (const bytes of [document('/A [', ''), document('/A <</B', ''), document('(x)'), Buffer.from('%PDF-1.7\n%%EOF')])
    expect(flaw(bytes)).toBe('broken')
  // `obj` as a part of other words is no object.
  expect(flaw(Buffer.from('%PDF-1.7\n1 0 object 1 0 endobj \n%%EOF'))).toBe('broken')
  expect(flaw(pdfWithObjectStream(`${' '.repeat(40 * 1024 * 1024)}<< /S /JavaScript >>`))).toBe('too-large')
})

test('a PDF names its version at the beginning and ends with its mark, at most 4096 bytes from the end', () => {
  const body = document().toString('latin1').slice(8)
  for (const head of ['%PDF-1.0', '%PDF-1.7', '%PDF-2.0'])
    expect([head, flaw(Buffer.from(head + body))]).toEqual([head, 'ok'])
  for (const head of ['%PDF-0.9', '%PDF-3.0', '%PDF-1.x', '%PDF-17 ', ' %PDF-1.7'])
    expect([head, flaw(Buffer.from(head + body))]).toEqual([head, 'broken'])
  const followed = (bytes: number): string =>
    flaw(Buffer.concat([Buffer.from(`%PDF-1.7${body}`.trimEnd()), Buffer.alloc(bytes, ' ')]))
  expect([followed(4096 - 5), followed(4096 - 4)]).toEqual(['ok', 'broken'])
})

test('a file that forces repeated reading is given up after a fixed number of readings', () => {
  const size = 200_000
  const fill = (piece: string): Buffer => document('', '', piece.repeat(size / piece.length))
  const pieces = {
    'open strings': '1 0 obj(',
    'open hexadecimal strings': '1 0 obj<',
    'open arrays': '1 0 obj[',
    'one object many times, referred to as often': '5 0 obj<</A 5 0 R>>endobj ',
    'strings in strings': '1 0 obj<</A(',
    'object streams without an end': '1 0 obj<</Type/ObjStm/N 1/First 4>>stream\n',
    comments: '1 0 obj%',
    trailers: 'trailer<<',
    depth: '<</A',
  }
  for (const [name, piece] of Object.entries(pieces))
    expect([name, typeof flawOfPdf(fill(piece))]).not.toEqual([name, 'object'])
})

test.each([
  ['/Type/ObjStm/N -1/First 4', 'broken'],
  ['/Type/ObjStm/N 1/First -4', 'broken'],
  ['/Type/ObjStm/N 1/N 1/First 4', 'broken'],
  ['/Type/ObjStm/N 1/First 4/First 4', 'broken'],
  ['/Type/ObjStm/N 1.5/First 4', 'broken'],
  ['/Type/ObjStm/N(1)/First 4', 'broken'],
  ['/Type/ObjStm/N 1', 'broken'],
  ['/Type 9 0 R/N 1', 'broken'],
  ['/Type/XObject/N 1', 'ok'],
  ['/N 1', 'ok'],
])('a stream of %s: %s', (dict, answer) =>
  expect(flaw(pdfWithStream('7 0 << /Type /Page >>', (data) => data, dict))).toBe(answer),
)

test('an object lies within its stream', () => {
  const at = (offset: number) => flaw(pdfWithStream(`7 ${offset} null`, deflateSync))
  // Four bytes behind the first, which is at 4.
  expect([at(0), at(3), at(4), at(5)]).toEqual(['ok', 'ok', 'broken', 'broken'])
})
