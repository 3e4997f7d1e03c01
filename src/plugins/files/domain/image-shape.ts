/** An image whose structure is intact from the first to the last byte. */
export interface Shape {
  width: number
  height: number
  /** Where the image ends; what follows is not part of it. */
  end: number
}

/** 10,000 × 8,000. Decoding more could exhaust the reader's memory. */
export const MOST_PIXELS = 80_000_000

type Reader = (bytes: Buffer) => Shape | undefined

const READERS: Record<string, Reader> = { png: pngShape, jpeg: jpegShape, webp: webpShape }

/** Walks the image's structure without decoding pixels; undefined when it is broken or truncated. */
export function shapeOf(kind: string, bytes: Buffer): Shape | undefined {
  try {
    return READERS[kind]?.(bytes)
  } catch {
    // A length that points beyond the end.
    return undefined
  }
}

function pngShape(bytes: Buffer): Shape | undefined {
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  for (let at = 8, data = false; ; ) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    at += 12 + length
    if (at > bytes.length) return undefined
    data ||= type === 'IDAT'
    if (type === 'IEND') return data ? { width, height, end: at } : undefined
  }
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegShape(bytes: Buffer): Shape | undefined {
  let size: { width: number; height: number } | undefined
  for (let at = 2; ; ) {
    if (bytes.readUInt8(at) !== 0xff) return undefined
    while (bytes.readUInt8(at + 1) === 0xff) at += 1
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xd9) return size && { ...size, end: at + 2 }
    if (isFrame(marker)) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + bytes.readUInt16BE(at + 2)
    if (marker === 0xda) at = afterScan(bytes, at)
  }
}

/** Position of the next marker: inside a scan FF is followed by 00 or a restart marker. */
function afterScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0) {
    const next = bytes.readUInt8(at + 1)
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, at + 2)
  }
  return bytes.length
}

function webpShape(bytes: Buffer): Shape | undefined {
  const end = 8 + bytes.readUInt32LE(4)
  if (bytes.toString('latin1', 8, 12) !== 'WEBP' || end > bytes.length) return undefined
  const size = webpSize(bytes, bytes.toString('latin1', 12, 16))
  return size && { ...size, end }
}

function webpSize(bytes: Buffer, chunk: string): { width: number; height: number } | undefined {
  if (chunk === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
  if (chunk === 'VP8 ') return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
  if (chunk !== 'VP8L') return undefined
  const bits = bytes.readUInt32LE(21)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
