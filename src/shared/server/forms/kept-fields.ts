import type { Core } from '@strapi/strapi'
import { Refused } from '../../pure/refusal'
import { selectRows } from '../database/database'
import { refuse } from '../flows/document-guard'

type Data = Record<string, unknown>

/**
 * Attributes that only verbs write, on a type edited in forms. A form must return their stored values; copies start
 * without them.
 * @param kept Chinese labels by attribute.
 * @throws Refused procedural-field.
 */
export function keepFields(strapi: Core.Strapi, uid: string, kept: Readonly<Record<string, string>>): void {
  strapi.documents.use(async (context, next) => {
    const { data, documentId } = context.params as { data?: Data; documentId?: string }
    if (data && context.uid === uid)
      if (context.action === 'clone') for (const name of Object.keys(kept)) data[name] = null
      else await assertKept(uid, kept, documentId, data)
    return next()
  })
}

async function assertKept(
  uid: string,
  kept: Readonly<Record<string, string>>,
  documentId: string | undefined,
  data: Data,
): Promise<void> {
  const sent = Object.keys(kept).filter((name) => name in data)
  if (sent.length === 0) return
  const [stored] = documentId ? await selectRows<Data>(uid, 'document_id = $1', [documentId]) : []
  const changed = sent.filter((name) => plain(data[name]) !== plain(stored?.[name]))
  if (changed.length > 0)
    throw new Refused(refuse('procedural-field', { names: changed, fields: changed.map((name) => kept[name]) }))
  for (const name of sent) delete data[name]
}

/** An instant may be a Date or text. */
function plain(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null
  const instant = new Date(value as string).getTime()
  return Number.isNaN(instant) ? value : instant
}
