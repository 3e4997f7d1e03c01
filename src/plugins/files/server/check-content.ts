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
  /** Neutral name, with the ending of the detected type. */
  name: string
}

/**
 * Detects what a file is by its content; its name may not contradict that.
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

/** Text taken from the file may contain anything; keep printable characters only. */
const visible = (what: string): string => what.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()

async function recognise(bytes: Buffer): Promise<{ kind?: KindName; flaw?: Flaw }> {
  const [kind] = sniff(bytes)
  if (kind === 'docx' || kind === 'xlsx') return (await readOffice(bytes)) ?? {}
  if (kind === 'pdf') return { kind, flaw: flawOfPdf(bytes) }
  return kind ? { kind, flaw: flawOfPicture(kind, bytes) } : {}
}

/** Phones append a second image or notes to a JPEG, which is fine; anything another program would execute is not. */
const FOREIGN = /PK\x03\x04|PK\x05\x06|%PDF-|<\s*(script|html|svg|body|iframe|\?php|!doctype)/i

function flawOfPicture(kind: KindName, bytes: Buffer): Flaw | undefined {
  const shape = shapeOf(kind, bytes)
  if (!shape || shape.width === 0 || shape.height === 0) return 'broken'
  if (shape.width * shape.height > MOST_PIXELS) return 'too-large'
  const tail = bytes.subarray(shape.end)
  return tail.length > 0 && (kind === 'png' || FOREIGN.test(tail.toString('latin1'))) ? 'broken' : undefined
}
