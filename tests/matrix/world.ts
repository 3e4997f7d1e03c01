import { kernel, query, strapi } from '../harness/app'
import type { TypeFacts } from './type-cells'

export function typeFactsOf(uid: string): TypeFacts {
  const type = strapi.contentTypes[uid as 'admin::user']
  const attributes = type.attributes as Record<string, { type: string; relation?: string; required?: boolean }>
  const own = Object.entries(attributes).filter(([name]) => !['createdBy', 'updatedBy', 'localizations'].includes(name))
  const relations = own.filter(([, { type: kind, relation }]) => kind === 'relation' && !relation?.startsWith('morph'))
  const main = (type.pluginOptions as { main?: string } | undefined)?.main
  return { main: main ?? own.find(([, { required }]) => required)?.[0] ?? 'name', relations: relations.map(([n]) => n) }
}

/** State and version of every row of every procedure; the matrix must not change any. */
export function versionsOfRows(): Promise<unknown> {
  const tables = kernel.flows.allFlows().map(({ uid }) => strapi.db.metadata.get(uid).tableName)
  return Promise.all(
    tables.map((table) => query(`select document_id, state, version from "${table}" order by document_id`)),
  )
}
