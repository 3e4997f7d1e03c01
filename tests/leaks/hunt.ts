import { query, strapi } from '../harness/app'
import type { Reply, Somebody } from '../harness/http'
import type { Side } from './secrets'
import { withValue, type Probe } from './probes'

export interface Reader {
  name: string
  person: Somebody
  /** Sides of which he must learn nothing. */
  hidden: readonly Side[]
  /** The city whose rows his totals must count; undefined if totals are not checked. */
  cityCode?: string
}

const ask = (person: Somebody, { method, path, body }: Probe, value?: string): Promise<Reply> =>
  method === 'GET'
    ? person.get(withValue(path, value))
    : person.post(withValue(path, value), JSON.parse(withValue(JSON.stringify(body ?? {}), value)))

function textOf({ body, headers }: Reply): string {
  const lines = [JSON.stringify(body)]
  headers.forEach((value, name) => lines.push(`${name}: ${value}`))
  return lines.join(' ')
}

/** Marks, codes and ids that must not occur in an answer, except where the request contained them. */
const tokensOf = (side: Side): string[] => [
  side.mark,
  side.creditCode,
  side.file,
  ...[...side.rows.values()].map(({ documentId }) => documentId),
]

/** The number of rows of a type in a city, by SQL. */
export async function rowsOfCity(uid: string, cityCode: string): Promise<number> {
  const { tableName, attributes } = strapi.db.metadata.get(uid)
  const options = strapi.contentTypes[uid as 'admin::user'].pluginOptions as unknown as {
    territory: { city?: string | readonly string[]; open?: string }
  }
  const { city, open } = options.territory
  const columns = [city ?? []].flat().map((name) => (attributes[name] as { columnName: string }).columnName)
  const own = columns.map((column) => `"${column}" = $1`)
  const [row] = await query<{ n: number }>(
    `select count(*)::int as n from "${tableName}" where ${[...own, ...(open ? [open] : [])].join(' or ')}`,
    [cityCode],
  )
  return row?.n ?? 0
}

/** Sends one probe. @returns the leak, if any */
export async function leakOf(
  reader: Reader,
  probe: Probe,
  counts: ReadonlyMap<string, number>,
): Promise<string | undefined> {
  const reply = await ask(reader.person, probe, probe.values?.secret)
  const asked = `${reader.name}: ${probe.method} ${withValue(probe.path, probe.values?.secret)}`
  const text = textOf(reply)
  const token = reader.hidden
    .flatMap(tokensOf)
    .find(
      (hidden) => hidden !== probe.values?.secret && text.includes(hidden) && !text.includes(`${hidden}@account.test`),
    )
  if (token) return `${asked} — tells ${token}: ${around(text, token)}`
  const count = probe.counts && reply.status === 200 ? counts.get(probe.counts) : undefined
  const total = (reply.body as { pagination?: { total?: number } } | null)?.pagination?.total
  if (count !== undefined && total !== undefined && total !== count) return `${asked} — counts ${total}, not ${count}`
  return probe.values ? oracle(reader, probe, reply, asked) : undefined
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** A hidden value must be answered like a value that does not exist. */
async function oracle(reader: Reader, probe: Probe, reply: Reply, asked: string): Promise<string | undefined> {
  const { secret, nobodys } = probe.values as { secret: string; nobodys: string }
  const control = await ask(reader.person, probe, nobodys)
  // Whole words only, since a numeric id is also part of other numbers. Error numbers differ between any two answers.
  const face = ({ status, body }: Reply, value: string): string =>
    `${status} ${JSON.stringify(body)
      .replace(new RegExp(`(?<![0-9A-Za-z])${value}(?![0-9A-Za-z])`, 'g'), '<v>')
      .replace(UUID, '<number>')}`
  const [one, other] = [face(reply, secret), face(control, nobodys)]
  return one === other ? undefined : `${asked} — depends on the value: ${one.slice(0, 200)} / ${other.slice(0, 200)}`
}

const around = (text: string, token: string): string => {
  const at = text.indexOf(token)
  return text.slice(Math.max(0, at - 100), at + token.length + 40)
}

/** Sends all probes. @returns the leaks, and the number of requests */
export async function hunt(
  readers: readonly Reader[],
  probesFor: (reader: Reader) => readonly Probe[],
): Promise<{ leaks: string[]; tried: number }> {
  const leaks: string[] = []
  let tried = 0
  for (const reader of readers) {
    const probes = probesFor(reader)
    const uids = new Set(probes.flatMap(({ counts }) => counts ?? []))
    const counts = new Map<string, number>()
    if (reader.cityCode) for (const uid of uids) counts.set(uid, await rowsOfCity(uid, reader.cityCode))
    for (const probe of probes) {
      const leak = await leakOf(reader, probe, counts)
      if (leak) leaks.push(leak)
      tried++
    }
  }
  return { leaks, tried }
}
