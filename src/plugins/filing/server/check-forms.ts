import type { Core } from '@strapi/strapi'
import { Refused } from '../../../shared/pure/refusal'
import { selectRows } from '../../../shared/server/database/database'
import { BATCH } from '../contract'
import { assertOrdered } from '../domain/windows'

type Data = Record<string, unknown>

/** Validates the windows when the form of a batch is saved. */
export function checkForms(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { data, documentId } = context.params as { data?: Data; documentId?: string }
    if (data && context.uid === BATCH) await keepOrder(documentId, data)
    return next()
  })
}

const WINDOWS = ['filingOpensAt', 'liaisonDueAt', 'filingClosesAt', 'recommendClosesAt'] as const

/** R03: a planned batch may lack instants, but those it has must be in order; otherwise opening it would fail. */
async function keepOrder(documentId: string | undefined, data: Data): Promise<void> {
  if (!WINDOWS.some((name) => data[name])) return
  const [stored] = documentId ? await selectRows<Data>(BATCH, 'document_id = $1', [documentId]) : []
  const verdict = assertOrdered({ ...stored, ...data } as Parameters<typeof assertOrdered>[0])
  if (verdict !== true && verdict.code !== 'windows-missing') throw new Refused(verdict)
}
