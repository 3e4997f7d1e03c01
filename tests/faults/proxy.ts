import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A wire to the database that a test can cut, and mend. */
export interface Wire {
  /** The address of the database by way of the wire. */
  url: string
  /** Connections that came while it was cut. */
  refused(): number
  /** Breaks every connection, and each new one at once. */
  cut(): void
  mend(): void
  /** Takes connections and what comes on them, and hands nothing on until `thaw`. */
  freeze(): void
  thaw(): void
  /** Where new connections go from now on. */
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
