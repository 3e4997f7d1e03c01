import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A TCP proxy to the database that a test can interrupt. */
export interface Wire {
  /** The database's URL through the proxy. */
  url: string
  /** Number of connections refused while cut. */
  refused(): number
  /** Breaks all connections, and every new one. */
  cut(): void
  mend(): void
  /** Accepts connections and data but forwards nothing until `thaw`. */
  freeze(): void
  thaw(): void
  /** The target of new connections. */
  lead(url: string): void
  close(): Promise<void>
}

export async function wireTo(url: string): Promise<Wire> {
  let target = new URL(url)
  const open = new Set<Socket>()
  const pairs = new Set<readonly [from: Socket, to: Socket]>()
  let isCut = false
  let isFrozen = false
  let refused = 0
  const server = createServer((near) => {
    if (isCut) {
      refused++
      return void near.resetAndDestroy()
    }
    const far = connect(Number(target.port), target.hostname)
    for (const pair of [
      [near, far],
      [far, near],
    ] as const) {
      const [one, other] = pair
      open.add(one)
      pairs.add(pair)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        pairs.delete(pair)
        other.destroy()
      })
      if (!isFrozen) one.pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const wired = new URL(url)
  wired.port = String((server.address() as AddressInfo).port)
  return {
    url: wired.href,
    refused: () => refused,
    cut: () => {
      isCut = true
      for (const socket of open) socket.resetAndDestroy()
    },
    mend: () => {
      isCut = false
    },
    freeze: () => {
      isFrozen = true
      for (const [from, to] of pairs) from.unpipe(to).pause()
    },
    thaw: () => {
      isFrozen = false
      for (const [from, to] of pairs) from.pipe(to)
    },
    lead: (other) => {
      target = new URL(other)
    },
    close: () => {
      for (const socket of open) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
