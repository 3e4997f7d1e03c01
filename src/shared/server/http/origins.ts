/** Origins of a setting, separated by commas. An invalid value would silently match nothing, so it stops the start. */
export function originsIn(name: string, setting: string): string[] {
  const values = setting
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '')
  for (const value of values)
    if (value !== '*' && originOf(value) !== value)
      throw new Error(`${name}: “${value}” is no origin; write scheme and host, as in https://www.example.gov.cn`)
  return values
}

/** PUBLIC_URL, or nothing. Links in mails use it, never the Host header, which a client can set. */
export function publicUrl(setting: string): string {
  if (setting === '' || /^https?:$/.test(protocolOf(setting))) return setting
  throw new Error(`PUBLIC_URL: “${setting}” is no http(s) address`)
}

// `URL` accepts a star within a host name, which matches nothing.
const originOf = (value: string): string | undefined =>
  URL.canParse(value) && !value.includes('*') ? new URL(value).origin : undefined
const protocolOf = (value: string): string => (URL.canParse(value) ? new URL(value).protocol : '')
