import type { Context } from 'koa'
import type { Actor } from '../../pure/actor'
import { applicantView } from '../../pure/applicant-view'
import type { Moment } from '../../pure/workflow'
import type { Row } from '../database/database'
import { bindingOf } from '../flows/flows'
import { readPage, oneOf, type Collection } from '../http/public-reads'
import { idOf } from '../http/request-parts'
import { answerWrite, created, inputOf, momentOf } from '../http/requests'
import { accountActorOf } from '../walls/actors'
import { asApplicantReads } from './applicant-fields'
import { actOnOwn } from './own-acts'
import { historyForApplicant, offersOf } from './own-view'
import { my } from './routes'

/** Who creates a row, with which input, and when. */
export interface CreateContext {
  actor: Actor
  input: Row
  at: Moment
}

/** Account routes of a type with a flow. */
export interface Owned {
  uid: string
  /** `/my/demands` */
  path: string
  /** Fields of the list and of a single row. */
  rows: Omit<Collection, 'path' | 'uid'>
  /**
   * The route of one row adds its actions and history, and what this returns; called once the row is known to be the
   * account's.
   */
  page?: (ctx: Context) => Promise<Row>
  /** Creates a row, in the transaction of the answer. @throws Refused */
  begin?: (beginning: CreateContext) => Promise<{ documentId: string; state: string } | undefined>
  /** The action that a PUT performs. */
  saves?: string
  /** Normalises the input of an action. @throws for what it cannot read. */
  prepare?: (action: string, input: Row) => Row
  /** Further routes, matched before those of the actions. */
  more?: readonly ReturnType<typeof my>[]
}

/** Rows of the actor's organisation. */
export const ownRows = ({ creditCode }: Actor) => ({ sql: 't.credit_code = $1', params: [creditCode ?? ''] })

/** An own row by documentId. @throws Refused not-found */
export const ownRow = async (owned: Owned, ctx: Context, asked: Row = ctx.query): Promise<Row> =>
  oneOf(collectionOf(owned), idOf(ctx), asked, ownRows(await accountActorOf(ctx)))

const collectionOf = ({ uid, path, rows }: Owned): Collection => ({ ...rows, uid, path })

/**
 * Account routes of a type: list, read, create, save and act, as its flow allows. States, labels, reasons and refusals
 * are those of the applicant's view; writes are idempotent by key.
 */
export const ownRoutes = (owned: Owned) => [
  my('GET', owned.path, list(owned)),
  ...(owned.begin ? [my('POST', owned.path, begin(owned, owned.begin))] : []),
  ...(owned.page ? [my('GET', `${owned.path}/:documentId`, read(owned, owned.page))] : []),
  ...(owned.saves ? [my('PUT', `${owned.path}/:documentId`, actOnOwn(owned.uid, owned.saves, owned.prepare))] : []),
  ...(owned.more ?? []),
  my('POST', `${owned.path}/:documentId/:action`, actOnOwn(owned.uid, undefined, owned.prepare)),
]

const list = (owned: Owned) => async (ctx: Context) => {
  ctx.body = await readPage(collectionOf(owned), ctx.query, ownRows(await accountActorOf(ctx)))
}

const read = (owned: Owned, page: NonNullable<Owned['page']>) => async (ctx: Context) => {
  const row = await ownRow(owned, ctx)
  const more = await page(ctx)
  const actions = await offersOf(ctx, await accountActorOf(ctx), owned.uid, idOf(ctx))
  const history = await historyForApplicant(owned.uid, idOf(ctx))
  ctx.body = { data: { ...row, ...more, actions, history }, meta: {} }
}

const begin = (owned: Owned, run: NonNullable<Owned['begin']>) => async (ctx: Context) => {
  const actor = await accountActorOf(ctx)
  const { input } = inputOf(ctx)
  const { flow } = bindingOf(owned.uid)
  await answerWrite(ctx, actor, () =>
    asApplicantReads(flow, async () => {
      const begun = await run({ actor, input, at: momentOf(ctx) })
      const state = begun && applicantView(flow).state(begun.state)
      return created({ documentId: begun?.documentId, state, version: 1 })
    }),
  )
}
