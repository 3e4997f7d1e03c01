import { inflateSync } from 'node:zlib'

const MEGABYTE = 1024 * 1024
/** Streams of one file that are tried, and what they may unpack to. */
const MOST_STREAMS = 20_000
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
    if (part === undefined) return 'broken'
    const found = ACTIVE.exec(plain(part))
    if (found?.[1]) return { active: found[1] }
  }
  return undefined
}

/** Names may be written with `#4a` for any letter. */
const plain = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

/** A name that says that objects are packed, with any letter written as `#4a`, or the begin of a stream. */
const PACKED = /((?:O|#4f)(?:b|#62)(?:j|#6a)(?:S|#53)(?:t|#74)(?:m|#6d))|(?<!end)stream\r?\n/gi

/**
 * The file as it stands, and what its object streams unpack to. What is a stream is not believed of its frame: a text
 * that says `stream` would hide all that follows it. Undefined where there is more than is looked into.
 */
function* structure(text: string, bytes: Buffer): Generator<string | undefined> {
  yield text
  let [budget, tries, packed] = [MOST_UNPACKED, 0, false]
  for (const { 0: found, 1: says, index } of text.matchAll(PACKED)) {
    if (says) packed = true
    else if (packed) {
      const unpacked = ++tries > MOST_STREAMS ? undefined : inflated(bytes.subarray(index + found.length), budget)
      budget -= unpacked?.length ?? 0
      yield unpacked?.toString('latin1')
      if (unpacked && unpacked.length > 0) packed = false
    }
  }
}

function inflated(packed: Buffer, budget: number): Buffer | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, budget) })
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return undefined
    // Encrypted, or packed another way: unreadable here, and named by no plain word either.
    return Buffer.alloc(0)
  }
}
