import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import type { Actor } from '../../../../shared/pure/actor'
import { readNeeds } from '../../../../shared/pure/needs'
import { must, Refused } from '../../../../shared/pure/refusal'
import { checkNeeds } from '../../../../shared/pure/workflow'
import { actOne } from '../../../../shared/server/flows/act'
import { accountActorOf } from '../../../../shared/server/walls/actors'
import { query, selectRows, type Row } from '../../../../shared/server/database/database'
import { answerWrite, inputOf, momentOf, ok } from '../../../../shared/server/http/requests'
import { asSystem } from '../../../../shared/server/walls/scope'
import { filesOf } from '../../../files/contract'
import { VERIFICATION } from '../../contract'
import { verificationFlow } from '../../domain/verification-flow'
import { createRows } from '../../../../shared/server/flows/create-rows'
import { assertRoomToday } from './assert-room'
import { membershipOf, ownerOf, type Membership } from './organisation'
import { refuse } from './refusals'
import { tellOwner } from './tell-owner'
import { bindingOf } from '../../../../shared/server/flows/flows'
import type { VerificationRow } from '../../domain/verification-guards'
import { sqlIn, isIn } from '../../../../shared/pure/state-sets'
import { applicantView } from '../../../../shared/pure/applicant-view'

declare const strapi: Core.Strapi

/** The account's open verification, else its last one: of its organisation, or its own claim. */
export async function verificationOf(actor: Actor): Promise<VerificationRow | undefined> {
  const membership = await membershipOf(actor)
  const [row] = await selectRows<VerificationRow>(
    VERIFICATION,
    membership ? 'credit_code = $2 or account_id = $1 and subject_code = $2' : 'account_id = $1',
    [actor.accountId, ...(membership ? [membership.creditCode] : [])],
    `order by (${sqlIn(verificationFlow, 'open')}) desc, id desc limit 1`,
  )
  return row
}

/** What the applicant may read: his own input. The record is only for staff. */
export function presentVerification(row: VerificationRow): Row {
  const { documentId, kind, typedOrganisation, subjectCode, name, typedCityCode, licence, letter, state, version } = row
  const view = applicantView(verificationFlow)
  return {
    documentId,
    kind,
    organisation: typedOrganisation,
    creditCode: subjectCode,
    name,
    cityCode: typedCityCode,
    licence,
    letter,
    missing: Object.entries({ licence, letter })
      .filter(([, file]) => !file)
      .map(([field]) => field),
    state: view.state(state),
    stateLabel: view.label(state),
    submittedAt: row.submittedAt,
    decidedAt: row.decidedAt,
    decisionReason: row.decisionReason,
    version,
  }
}

export async function readVerification(ctx: Context): Promise<void> {
  const actor = await accountActorOf(ctx)
  const row = await verificationOf(actor)
  if (!row) throw new Refused(refuse('no-verification'))
  ctx.body = { data: presentVerification(row), meta: {} }
}

/** Saves the two files; after a withdrawn or rejected verification, begins a new one. */
export const saveVerification = own(async (ctx, actor) => {
  const { input, version } = inputOf(ctx)
  const needs = verificationFlow.actions.save.needs ?? {}
  const values = readNeeds(needs, input)
  must(checkNeeds(needs, values))
  await assertOwnFiles(Object.values(values), actor)
  const row = (await openVerificationOf(actor)) ?? (await beginAnew(ctx, actor))
  return actAs(ctx, actor, row, 'save', values, version)
})

export const submitVerification = own((ctx, actor) => moveOwn(ctx, actor, 'submit'), tellOwner)
export const withdrawVerification = own((ctx, actor) => moveOwn(ctx, actor, 'withdraw'))

/**
 * A claimant may read his claim but not its history and the record that the action needs: it runs as system, on a row
 * that was looked up as his.
 */
function own(
  run: (ctx: Context, actor: Actor) => Promise<VerificationRow>,
  tell: (row: VerificationRow) => Promise<void> = async () => {},
) {
  return async (ctx: Context): Promise<void> => {
    const actor = await accountActorOf(ctx)
    await asSystem(async () => {
      await answerWrite(ctx, actor, async () => {
        const done = await run(ctx, actor)
        await tell(done)
        return ok(presentVerification(done))
      })
    })
  }
}

async function moveOwn(ctx: Context, actor: Actor, action: 'submit' | 'withdraw'): Promise<VerificationRow> {
  const { input, version } = inputOf(ctx)
  const row = must((await openVerificationOf(actor)) ?? refuse('no-verification'))
  return actAs(ctx, actor, row, action, input, version)
}

async function actAs(
  ctx: Context,
  actor: Actor,
  { documentId }: VerificationRow,
  action: 'save' | 'submit' | 'withdraw',
  input: Row,
  version?: number,
): Promise<VerificationRow> {
  const context = { actor, input, version, at: momentOf(ctx) }
  const { after } = await actOne(bindingOf(verificationFlow), action, documentId, context)
  return after
}

async function openVerificationOf(actor: Actor): Promise<VerificationRow | undefined> {
  const row = await verificationOf(actor)
  return row && isIn(verificationFlow, 'open', row.state) ? row : undefined
}

/** A claim begins by naming an organisation; only members can begin a new verification. */
async function beginAnew(ctx: Context, actor: Actor): Promise<VerificationRow> {
  if (!(await membershipOf(actor))) throw new Refused(refuse('no-verification'))
  const membership = await ownerOf(actor)
  const organisation = await organisationOf(membership)
  if (organisation.verified) throw new Refused(refuse('verified-already'))
  await assertRoomToday(membership.creditCode)
  const { email } = ctx.state.user as { email: string }
  const { creditCode, organisation: kind } = membership
  const row = {
    kind: 'registration',
    organisation: kind,
    subjectCode: creditCode,
    creditCode,
    cityCode: organisation.city,
    typedOrganisation: kind,
    typedCityCode: organisation.city,
    name: organisation.name,
    applicantName: actor.name,
    applicantEmail: email,
  }
  const [made] = await createRows<VerificationRow>(VERIFICATION, 'create', [row], {
    actor,
    input: {},
    at: momentOf(ctx),
  })
  return made as VerificationRow
}

async function organisationOf({ organisation, creditCode }: Membership) {
  const [row] = await query<{ name: string; city: string; verified: boolean }>(
    `select name, city_code as city, verified_at is not null as verified from
     ${organisation === 'enterprise' ? 'enterprises' : 'providers'} where credit_code = $1`,
    [creditCode],
  )
  return must(row ?? refuse('no-organisation'))
}

/** The files belong to the organisation or claimant, were uploaded for verification, and are not infected. */
async function assertOwnFiles(ids: readonly unknown[], actor: Actor): Promise<void> {
  for (const proof of ids.filter((id) => id !== null))
    if (!(await filesOf(strapi).own(String(proof), actor, 'verification')))
      throw new Refused(refuse('proof-unknown', { proof }))
}
