import type { NewMessage } from '../../src/plugins/notices/domain/message'
import type * as Outbox from '../../src/plugins/notices/server/outbox'
import { load, query } from './app'
import { JINAN } from './given'
import { nextNumber } from './running'
import { until } from './until'

export const { writeMessages } = load<typeof Outbox>('plugins/notices/server/outbox.js')

export interface Stored extends Record<string, unknown> {
  id: string
  state: string
  answer: string | null
  answer_text: string | null
  attempts: number
  message_id: string | null
  address: string | null
  ended_at: Date | null
}

let counter = 0
const run = Date.now()
/** A new address. */
export const newAddress = (): string => `reader${++counter}-${run}@readers.test`

export const message = (values: Partial<NewMessage> = {}): NewMessage => ({
  notice: 'test.notice',
  occasion: `test:${run}:${++counter}`,
  recipient: `organisation:${run}-${counter}`,
  recipientName: '测试企业',
  channel: 'mail',
  address: newAddress(),
  locale: 'zh',
  subject: '请补正材料',
  body: '张三，您好：\n\n贵单位的材料须补正。',
  cityCode: JINAN,
  ...values,
})

/** Writes one message and returns the stored row. */
export async function write(values: Partial<NewMessage> = {}): Promise<Stored> {
  const one = message(values)
  await writeMessages([one])
  const [row] = await query<Stored>('select * from notices_message where occasion = $1', [one.occasion])
  return row as Stored
}

/** A row of the outbox, in any state, that no queue tries. Returns its number. */
export async function kept(values: Record<string, unknown> = {}): Promise<string> {
  const occasion = `kept:${nextNumber('kept')}`
  const words = {
    notice: 'test.notice',
    recipient_name: '某人',
    channel: 'mail',
    locale: 'zh',
    subject: '题',
    body: '文',
  }
  const row = { ...words, occasion, recipient: `organisation:${occasion}`, state: 'sent', ...values }
  const columns = Object.keys(row).join(', ')
  const [made] = await query<{ id: string }>(
    `insert into notices_message (${columns}) select ${columns}
     from jsonb_populate_record(null::notices_message, $1::jsonb) returning id::text as id`,
    [JSON.stringify(row)],
  )
  return made?.id as string
}

export async function storedMessage(id: string): Promise<Stored> {
  const [row] = await query<Stored>('select * from notices_message where id = $1', [id])
  return row as Stored
}

/** The row once it is as expected. */
export const settled = (id: string, expected: (row: Stored) => boolean): Promise<Stored> =>
  until(async () => {
    const row = await storedMessage(id)
    return expected(row) && row
  })

export const ended = (id: string): Promise<Stored> => settled(id, ({ state }) => state !== 'queued')

/** Makes the next attempt of a mail its last. */
export async function lastTry(id: string): Promise<void> {
  // The previous attempt must have ended, or the present one would become the last.
  await until(async () => {
    const changed = await query(
      `update pgboss.job set retry_limit = retry_count + 1
       where data->>'id' = $1 and name = 'notices.mail' and state = 'retry' returning 1`,
      [id],
    )
    return changed.length > 0
  })
}
