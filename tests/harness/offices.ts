import { database, kernel, query } from './app'
import { rows } from './given'

/** Ends all appointments of a city: its officers' and its liaison's. */
export async function clearOffice(cityCode: string): Promise<void> {
  await end('plugin::filing.liaison', 'liaisons', 'city', cityCode)
  await end('plugin::desk.officer', 'officers', 'province', cityCode)
}

async function end(uid: string, table: string, kind: 'city' | 'province', cityCode: string): Promise<void> {
  const binding = kernel.flows.flowOf(uid)
  if (!binding) throw new Error(`no flow is bound to ${uid}`)
  const found = await query<{ id: string }>(
    `select document_id as id from ${table} where city_code = $1 and state = 'current'`,
    [cityCode],
  )
  const now = new Date()
  const context = {
    actor: { kind, id: `test:${kind}`, name: '测试', cityCodes: [cityCode] },
    input: { reason: '测试开始' },
    at: { now, arrivedAt: now },
  }
  await database.inTransaction(() =>
    kernel.act.actAll(
      binding,
      'end',
      found.map(({ id }) => id),
      context,
    ),
  )
}

/** A liaison of a city. @returns him as a recipient */
export async function liaison(cityCode: string, email: string | null, state = 'current'): Promise<string> {
  const named = { cityCode, name: '王五', post: '科员', phone: '0534-8880001', email, namedAt: new Date(), state }
  const [row] = await rows<{ documentId: string }>('plugin::filing.liaison', [
    { ...named, ...(state === 'current' ? {} : { endedAt: new Date() }) },
  ])
  return `liaison:${row?.documentId}`
}
