import { jpeg, png } from '../../../../tests/harness/documents'
import { shapeOf } from './image-shape'

const webp = (chunk: string, at: number, ...bytes: number[]): Buffer => {
  const image = Buffer.alloc(40)
  image.write('RIFF', 0, 'latin1')
  image.writeUInt32LE(32, 4)
  image.write(`WEBP${chunk}`, 8, 'latin1')
  image.set(bytes, at)
  return image
}
/** Segments between the start and the end of a JPEG. */
const segments = (...bytes: number[]): Buffer => Buffer.from([0xff, 0xd8, ...bytes, 0xff, 0xd9])
const frame = (marker: number): number[] => [0xff, marker, 0, 11, 8, 0, 2, 1, 3, 1, 1, 0x11, 0]

test.each([
  ['png', png(300, 200), 300, 200],
  ['jpeg', jpeg(300, 200), 300, 200],
  ['webp', webp('VP8X', 24, 0x2b, 1, 0, 0xc7, 0, 0), 300, 200],
  // The two upper bits scale the image.
  ['webp', webp('VP8 ', 26, 0x2c, 0x41, 0xc8, 0x80), 300, 200],
  ['webp', webp('VP8L', 21, 0x2b, 0xc1, 0x31, 0x10), 300, 200],
])('the size of a %s and where it ends', (kind, bytes, width, height) => {
  const end = bytes.length
  expect(shapeOf(kind, bytes)).toEqual({ width, height, end })
  expect(shapeOf(kind, Buffer.concat([bytes, Buffer.from('tail')]))).toEqual({ width, height, end })
  expect(shapeOf(kind, bytes.subarray(0, -1))).toBeUndefined()
})

test('a JPEG has a frame; tables are none, and fill bytes may precede a marker', () => {
  for (const marker of [0xc0, 0xc2, 0xcf])
    expect([marker, shapeOf('jpeg', segments(...frame(marker)))]).toEqual([marker, { width: 259, height: 2, end: 17 }])
  for (const marker of [0xbf, 0xc4, 0xc8, 0xcc, 0xd0])
    expect([marker, shapeOf('jpeg', segments(...frame(marker)))]).toEqual([marker, undefined])
  expect(shapeOf('jpeg', segments(0xff, 0xff, ...frame(0xc0)))).toEqual({ width: 259, height: 2, end: 19 })
  expect(shapeOf('jpeg', segments(...frame(0xc0), 0))).toBeUndefined()
})

test('other chunks, an image without data and other kinds have no shape', () => {
  expect(shapeOf('webp', webp('ALPH', 24, 1))).toBeUndefined()
  expect(shapeOf('webp', webp('VP8X', 8, 0x41))).toBeUndefined()
  const image = png()
  image.write('tEXt', image.indexOf('IDAT'), 'latin1')
  expect(shapeOf('png', image)).toBeUndefined()
  expect(shapeOf('png', Buffer.concat([png().subarray(0, 8), png().subarray(33)]))).toBeUndefined()
  expect(shapeOf('gif', png())).toBeUndefined()
})

test.each([
  ['zero', 0x00, 25],
  ['the first restart', 0xd0, 25],
  ['the last restart', 0xd7, 25],
  // A marker: the image ends here.
  ['the end', 0xd9, 22],
])('within a scan FF is followed by %s', (_what, next, end) =>
  expect(shapeOf('jpeg', segments(...frame(0xc0), 0xff, 0xda, 0, 2, 1, 0xff, next, 1))?.end).toBe(end),
)

test.each([0xcf, 0xd8])('within a scan FF and %p begin another segment, which must end', (next) =>
  expect(shapeOf('jpeg', segments(...frame(0xc0), 0xff, 0xda, 0, 2, 1, 0xff, next, 1))).toBeUndefined(),
)
