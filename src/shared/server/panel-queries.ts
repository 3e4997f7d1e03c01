import type { Context, Next } from 'koa'
import { Refused } from '../pure/refusal'
import { refuse } from '../pure/read-query'
import { foldCode, normaliseText } from '../pure/text'

/**
 * Koa middleware before the generated lists: Strapi hands `_q` and `filters` to the database as they came, and an object
 * in the place of the text to search for, or a comparison that names no column, ended as an accident (500).
 */
export const panelQueriesMiddleware = () => async (ctx: Context, next: Next) => {
  const { _q: sought, filters } = ctx.query as Record<string, unknown>
  if (ctx.path.startsWith('/content-manager/')) {
    if (sought !== undefined && typeof sought !== 'string') throw refused('_q', sought, 'text')
    checkFilters(filters)
    // The pickers of relations compare with one spelling; the lists try all of them (`columns.ts`).
    if (typeof sought === 'string' && ctx.path.startsWith('/content-manager/relations/'))
      ctx.query = { ...ctx.query, _q: tidied(sought) }
  }
  await next()
}

/** A code is stored without spaces and in capitals, any other text tidied. */
const tidied = (text: string): string => {
  const code = foldCode(text)
  return /^[\dA-Z-]+$/.test(code) && /\d/.test(code) ? code : normaliseText(text)
}

const JOINED = ['$and', '$or', '$not']

function checkFilters(filters: unknown): void {
  if (filters === undefined) return
  if (typeof filters !== 'object' || filters === null) throw refused('filters', filters, 'filters[name][$eq]')
  if (Array.isArray(filters)) return filters.forEach(checkFilters)
  for (const [name, inner] of Object.entries(filters)) {
    if (JOINED.includes(name) || /^\d+$/.test(name)) checkFilters(inner)
    else if (name.startsWith('$')) throw refused(`filters[${name}]`, inner, JOINED.join(', '))
  }
}

const refused = (parameter: string, value: unknown, allowed: string): Refused =>
  new Refused(refuse('query-not-allowed', { parameter, value: JSON.stringify(value).slice(0, 60), allowed }))
