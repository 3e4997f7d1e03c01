import { inflateSync } from 'node:zlib'

const MEGABYTE = 1024 * 1024
/** Object streams of one file that are looked into, and what they may unpack to. */
const MOST_STREAMS = 2000
const MOST_UNPACKED = 32 * MEGABYTE
/** How far from the end signing programs leave the last `%%EOF`. */
const TAIL = 4096

/**
 * What a PDF would run by itself. Attachments are no ground: electronic invoices and sealed licences carry their data so,
 * and the scanner looks into them.
 */
const ACTIVE = /\/(JavaScript|Launch|RichMedia)(?![A-Za-z0-9])/

/** `broken`, or the name of what runs by itself; undefined for a quiet whole file. */
export function flawOfPdf(bytes: Buffer): 'broken' | { active: string } | undefined {
  const text = bytes.toString('latin1')
  if (!/^%PDF-[12]\.\d/.test(text) || !text.slice(-TAIL).includes('%%EOF')) return 'broken'
  for (const part of structure(text, bytes)) {
    const found = ACTIVE.exec(plain(part))
    if (found?.[1]) return { active: found[1] }
  }
  return undefined
}

/** Names may be written with `#4a` for any letter. */
const plain = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

/** The objects of the file: what stands between its streams, and what its object streams unpack to. */
function* structure(text: string, bytes: Buffer): Generator<string> {
  let budget = MOST_UNPACKED
  let from = 0
  for (let streams = 0; ; ) {
    const at = text.indexOf('stream', from)
    if (at < 0) break
    const dictionary = text.slice(from, at)
    yield dictionary
    const packed = at + (text.startsWith('stream\r\n', at) ? 8 : 7)
    if (/ObjStm/.test(plain(dictionary.slice(-1000))) && streams++ < MOST_STREAMS) {
      const unpacked = inflated(bytes.subarray(packed), budget)
      budget -= unpacked.length
      yield unpacked.toString('latin1')
    }
    const end = text.indexOf('endstream', at)
    from = end < 0 ? text.length : end + 9
  }
  yield text.slice(from)
}

function inflated(packed: Buffer, budget: number): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, budget) })
  } catch {
    // Encrypted, or packed another way: unreadable here, and named by no plain word either.
    return Buffer.alloc(0)
  }
}
