const SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'ftp'])

/**
 * May a click in a document lead there? A web or mail address, or a place relative to the document; not a file, a share
 * of the network (which is told who clicks), a script or a program.
 */
export function isSafeLink(address: string): boolean {
  // Programs that open addresses leave out spaces and controls.
  const bare = address.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\ufeff]/g, '')
  if (/^[\\/]{2}/.test(bare)) return false
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase()
  // `www.example.cn:8080` names a host and a port.
  return !scheme || SCHEMES.has(scheme) || (scheme.includes('.') && /^[^:]+:\d/.test(bare))
}
