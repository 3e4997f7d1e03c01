import { hidesForeign, isStaff, threeRows, type Cell, type RowsOf } from './cells'
import { TYPE_ACCESS, type TypeAccess } from './content-types'
import { UNKNOWN_ID, type Answer } from './entry'
import type { Who } from './who'

const BASE = '/content-manager/collection-types'

/** Content-manager routes tried for every type, besides `relations`. */
export const TYPE_ROUTES = [
  'GET /content-manager/relations/:model/:targetField',
  'GET /content-manager/relations/:model/:id/:targetField',
  `GET ${BASE}/:model`,
  `POST ${BASE}/:model`,
  `POST ${BASE}/:model/clone/:sourceId`,
  `POST ${BASE}/:model/auto-clone/:sourceId`,
  `GET ${BASE}/:model/:id`,
  `PUT ${BASE}/:model/:id`,
  `DELETE ${BASE}/:model/:id`,
  ...['bulkDelete', 'bulkFindForValidation'].map((action) => `POST ${BASE}/:model/actions/${action}`),
  `GET ${BASE}/:model/:id/actions/countDraftRelations`,
  `GET ${BASE}/:model/actions/countManyEntriesDraftRelations`,
]

/** Facts about a type taken from the running server. */
export interface TypeFacts {
  main: string
  relations: readonly string[]
}

export const typeCells = (factsOf: (uid: string) => TypeFacts, rowsOf: RowsOf, people: readonly Who[]): Cell[] =>
  TYPE_ACCESS.flatMap((shelf) =>
    people.flatMap((who) => [
      ...readCells(shelf, who, factsOf(shelf.uid), rowsOf),
      ...formCells(shelf, who, factsOf(shelf.uid), rowsOf),
    ]),
  )

const refusalOf = (who: Who): number => (isStaff(who) ? 403 : 401)

function readCells(shelf: TypeAccess, who: Who, { relations }: TypeFacts, rowsOf: RowsOf): Cell[] {
  const may = shelf.reads.includes(who)
  const follows = may || shelf.links?.includes(who) === true
  const base = `${BASE}/${shelf.uid}`
  const refusal = refusalOf(who)
  const plain = (path: string, wanted: Answer): Cell => ({ who, method: 'GET', path, wanted })
  const one = (path: (id: string) => string, answer: Answer, unknown: Answer, passes = may): Cell[] =>
    shelf.row
      ? threeRows(
          rowsOf(shelf.row, who),
          (id, wanted, like) => ({ who, method: 'GET', path: path(id), wanted, id, like }),
          {
            own: passes ? answer : refusal,
            unknown: passes ? unknown : refusal,
            foreign: passes && (shelf.common || !hidesForeign(shelf.row, who)) ? answer : undefined,
            alike: !passes,
          },
        )
      : [plain(path(UNKNOWN_ID), passes ? unknown : refusal)]
  const draftless: Answer = [200, 404]
  return [
    plain(`${base}?page=1&pageSize=10`, may ? 200 : refusal),
    ...one((id) => `${base}/${id}`, 200, 404),
    ...one((id) => `${base}/${id}/actions/countDraftRelations`, draftless, draftless),
    ...one((id) => `${base}/actions/countManyEntriesDraftRelations?documentIds[]=${id}`, draftless, draftless),
    ...relations.flatMap((field) => [
      plain(`/content-manager/relations/${shelf.uid}/${field}`, follows ? [200, 403] : refusal),
      ...one((id) => `/content-manager/relations/${shelf.uid}/${id}/${field}`, [200, 403], [200, 403, 404], follows),
    ]),
    {
      who,
      method: 'POST',
      path: `${base}/actions/bulkFindForValidation`,
      body: { documentIds: [UNKNOWN_ID] },
      wanted: may ? [200, 400, 404] : refusal,
    },
  ]
}

function formCells(shelf: TypeAccess, who: Who, { main }: TypeFacts, rowsOf: RowsOf): Cell[] {
  const may = shelf.forms?.includes(who) === true
  const refusal = refusalOf(who)
  const base = `${BASE}/${shelf.uid}`
  const at = (method: string, path: string, answer: Answer, body?: unknown): Cell => ({
    who,
    method,
    path: `${base}${path}`,
    body,
    wanted: may ? answer : refusal,
  })
  const blank = { [main]: null }
  const rows = shelf.row ? Object.values(rowsOf(shelf.row, who)) : []
  return [
    at('POST', '', 400, {}),
    at('PUT', `/${UNKNOWN_ID}`, 404, blank),
    // A row within a procedure may be refused by its flow (409) before the form is validated (400).
    ...rows.map((id) => at('PUT', `/${id}`, [400, 409], blank)),
    at('DELETE', `/${UNKNOWN_ID}`, 404),
    // Not tried by those who may delete: later cells need the rows.
    ...(may ? [] : rows.map((id) => at('DELETE', `/${id}`, refusal))),
    at('POST', `/clone/${UNKNOWN_ID}`, 404, blank),
    ...rows.map((id) => at('POST', `/clone/${id}`, [400, 409], blank)),
    at('POST', `/auto-clone/${UNKNOWN_ID}`, [400, 404]),
    ...(may ? [] : rows.map((id) => at('POST', `/auto-clone/${id}`, refusal))),
    at('POST', '/actions/bulkDelete', [200, 404], { documentIds: [UNKNOWN_ID] }),
  ]
}
