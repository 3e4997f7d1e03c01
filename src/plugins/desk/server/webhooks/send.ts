import { lookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { request, type RequestOptions } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address'

const PATIENCE_MS = 10_000

type Resolve = (
  host: string,
  options: LookupOptions & { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * Resolves the name for the connection itself and refuses it unless every address is public, so that a name cannot be
 * public when checked and internal when used (DNS rebinding).
 */
export const publicOnly =
  (resolve: Resolve = lookup, isPublic: (address: string) => boolean = isPublicAddress): LookupFunction =>
  (host, options, done) =>
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '')
      const [first] = addresses
      if (!first || addresses.some(({ address }) => !isPublic(address)))
        return done(Object.assign(new Error('no public address'), { code: 'ENOTPUBLIC' }), '')
      return options.all ? done(null, addresses) : done(null, first.address, first.family)
    })

// Headers of the connection are not configurable.
const MAY_BE_SET = /^(authorization|x-[\w-]+)$/i

/**
 * Posts a body and returns the status. Redirects are not followed and the answer is not read, so nothing behind the
 * address leaks.
 * @param connection for tests: a resolver, a certificate authority.
 */
export function post(
  target: URL,
  headers: Readonly<Record<string, unknown>>,
  body: string,
  connection: Pick<RequestOptions, 'lookup' | 'ca'> = { lookup: publicOnly() },
): Promise<number> {
  const own = Object.fromEntries(
    Object.entries(headers).filter(([name, value]) => MAY_BE_SET.test(name) && typeof value === 'string'),
  ) as Record<string, string>
  return new Promise((resolve, reject) => {
    const sent = request(
      target,
      {
        ...connection,
        method: 'POST',
        agent: false,
        headers: { ...own, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(PATIENCE_MS),
      },
      (answer) => {
        resolve(answer.statusCode ?? 0)
        answer.destroy()
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
