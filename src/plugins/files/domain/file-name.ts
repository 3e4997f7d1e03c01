import { clip } from '../../../shared/pure/brief'
import { trimEndOf } from '../../../shared/pure/trim'

const LONGEST = 120

/** Device names that Windows reserves: a file of this name cannot be saved there. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** Control characters, direction marks (they make `fdp.exe` look like `exe.pdf`), lone surrogates, private use. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu

/** The ending of a name in lower case: `PDF` of `年报.PDF`; none of `v1.2` or `第3.章`. */
export function endingOf(name: string): string | undefined {
  return /\.([A-Za-z][A-Za-z0-9]{0,9})$/.exec(seen(name))?.[1]?.toLowerCase()
}

/**
 * A name that is safe to show, to save and to send in a header: no path, no invisible characters, no leading dots, at
 * most 120 characters. Chinese is kept.
 * @param ending of the detected type, without a dot; replaces the one in the name.
 */
export function neutralName(given: string | null | undefined, ending: string): string {
  const name = seen(given ?? '')
  const claimed = endingOf(name)
  const bare = trimEndOf(claimed ? name.slice(0, -claimed.length - 1) : name, '. ')
  const stem = bare === '' || DEVICE.test(bare) ? `文件${bare && `-${bare}`}` : bare
  return `${clip(stem, LONGEST - ending.length - 1)}.${ending}`
}

const seen = (name: string): string => trimEndOf(shown(name).replace(/^[. ]+/, ''), '. ')

const shown = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(UNSEEN, '')
    .replace(/["<>|:*?;%]/g, '_')
    .replace(/\s+/g, ' ')
    .trim()

/** `Content-Disposition` as in RFC 6266: an ASCII name for old clients, the real one as in RFC 5987. */
export function dispositionOf(name: string, inline: boolean): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
