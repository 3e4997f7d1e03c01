import type { Refusal } from '../../../shared/pure/refusal'
import { claims, KINDS, sniff, type KindName } from '../domain/file-kind'
import { endingOf, neutralName } from '../domain/file-name'
import { MOST_PIXELS, shapeOf } from '../domain/image-shape'
import { readOffice } from './check-office'
import { flawOfPdf } from './check-pdf'
import type { Flaw } from './flaws'
import { refuse } from './refusals'

export interface Content {
  ok: true
  kind: KindName
  mime: string
  /** Neutral, with the ending of the content. */
  name: string
}

/**
 * What a file is by its content; the name it came with is only held against it.
 * Refusals: file-empty, file-kind, file-not-what-it-says, file-broken, file-active, file-encrypted,
 * file-unpacks-too-large, file-too-complex.
 */
export async function checkContent(
  bytes: Buffer,
  given: string | null | undefined,
  allowed: readonly KindName[],
): Promise<Content | Refusal> {
  const ending = endingOf(given ?? '')
  const shown = neutralName(given, ending ?? 'bin')
  if (bytes.length === 0) return refuse('file-empty', { name: shown })
  const { kind, flaw } = await recognise(bytes)
  if (!kind || !allowed.includes(kind))
    return refuse('file-kind', { name: shown, kinds: allowed.map((name) => name.toUpperCase()) })
  if (flaw) return typeof flaw === 'string' ? refuse(REFUSED[flaw], { name: shown }) : active(shown, flaw.active)
  if (ending && !claims(kind, ending)) return refuse('file-not-what-it-says', { name: shown, kind: kind.toUpperCase() })
  const [own] = KINDS[kind].endings
  return { ok: true, kind, mime: KINDS[kind].mime, name: neutralName(given, own) }
}

const REFUSED = {
  broken: 'file-broken',
  encrypted: 'file-encrypted',
  'too-large': 'file-unpacks-too-large',
  'too-complex': 'file-too-complex',
} as const

const active = (name: string, what: string): Refusal => refuse('file-active', { name, what: visible(what) })

/** What a file says of itself may hold anything: it is shown as plain characters. */
const visible = (what: string): string => what.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()

async function recognise(bytes: Buffer): Promise<{ kind?: KindName; flaw?: Flaw }> {
  const [kind] = sniff(bytes)
  if (kind === 'docx' || kind === 'xlsx') return (await readOffice(bytes)) ?? {}
  if (kind === 'pdf') return { kind, flaw: flawOfPdf(bytes) }
  return kind ? { kind, flaw: flawOfPicture(kind, bytes) } : {}
}

/** Phones hang a second picture or their own notes behind a JPEG; what somebody else would run is no such thing. */
const FOREIGN = /PK\x03\x04|PK\x05\x06|%PDF-|<\s*(script|html|svg|body|iframe|\?php|!doctype)/i

function flawOfPicture(kind: KindName, bytes: Buffer): Flaw | undefined {
  const shape = shapeOf(kind, bytes)
  if (!shape || shape.width === 0 || shape.height === 0) return 'broken'
  if (shape.width * shape.height > MOST_PIXELS) return 'too-large'
  const tail = bytes.subarray(shape.end)
  return tail.length > 0 && (kind === 'png' || FOREIGN.test(tail.toString('latin1'))) ? 'broken' : undefined
}
