const SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'ftp'])

/**
 * Whether a link in a document is safe to click: a web or mail address, or relative; not a file, a network share (which
 * learns who clicks), a script or a program.
 */
export function isSafeLink(address: string): boolean {
  // Browsers ignore spaces and control characters in addresses.
  const bare = address.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\ufeff]/g, '')
  if (/^[\\/]{2}/.test(bare)) return false
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase()
  // `www.example.cn:8080` is a host and a port, not a scheme.
  return !scheme || SCHEMES.has(scheme) || (scheme.includes('.') && /^[^:]+:\d/.test(bare))
}
