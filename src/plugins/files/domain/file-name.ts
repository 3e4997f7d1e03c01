import { trimEndOf } from '../../../shared/pure/trim'

const LONGEST = 120

/** Names that Windows keeps for devices: a file so called cannot be saved there. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** Controls, direction marks (they make `fdp.exe` look like `exe.pdf`), halves of characters, private characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu

/** The ending that a name claims, in lower case: `PDF` of `年报.PDF`; none of `v1.2` or `第3.章`. */
export function endingOf(name: string): string | undefined {
  return /\.([A-Za-z][A-Za-z0-9]{0,9})$/.exec(seen(name))?.[1]?.toLowerCase()
}

/**
 * A name that can be shown, saved and sent in a header: no path, nothing unseen, no leading dots, at most 120
 * characters; Chinese stays.
 * @param ending what the content is, without a dot: it replaces what the name claims.
 */
export function neutralName(given: string | null | undefined, ending: string): string {
  const name = seen(given ?? '')
  const claimed = endingOf(name)
  const bare = trimEndOf(claimed ? name.slice(0, -claimed.length - 1) : name, '. ')
  const stem = bare === '' || DEVICE.test(bare) ? `文件${bare && `-${bare}`}` : bare
  return `${[...stem].slice(0, LONGEST - ending.length - 1).join('')}.${ending}`
}

const seen = (name: string): string => trimEndOf(shown(name).replace(/^[. ]+/, ''), '. ')

const shown = (name: string): string =>
  (name.normalize('NFC').split(/[/\\]/).pop() ?? '')
    .replace(UNSEEN, '')
    .replace(/["<>|:*?;%]/g, '_')
    .replace(/\s+/g, ' ')
    .trim()

/** `Content-Disposition` by RFC 6266: an ASCII name for old readers, the real one by RFC 5987. */
export function dispositionOf(name: string, inline: boolean): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
