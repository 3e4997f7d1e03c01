import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { createHmac } from 'node:crypto'
import { accountsOf } from '../../../identity/contract'
import { accountAddress } from '../../../../shared/pure/mail-address'
import { must } from '../../../../shared/pure/refusal'
import { tidyLine } from '../../../../shared/pure/text'
import { once, type Answer } from '../../../../shared/server/http/idempotency'
import { inputOf, momentOf } from '../../../../shared/server/http/requests'
import { asSystem } from '../../../../shared/server/walls/scope'
import { validated } from '../../../../shared/server/http/validated'
import { queueFor } from '../services/memberships'
import { nameOrganisation, organisationGiven } from './name-organisation'
import type { OrganisationKind } from './organisation'
import { registrationOf } from './organisation-fields'

declare const strapi: Core.Strapi

interface NewAccount {
  name: string
  email: string
  password: string
}

/** Same response for known and unknown addresses and codes, to prevent enumeration. */
const ACCEPTED: Answer = { status: 202, body: { data: { next: 'confirm-email' }, meta: {} } }

/**
 * R05, R21: opens an account and registers its organisation, in one transaction; a known credit code becomes a claim
 * that staff decide. The account is usable once its address is confirmed; only then the result is shown, by mail and in
 * `/api/my`. Runs as system, because nobody is signed in.
 */
export const register =
  (kind: OrganisationKind) =>
  async (ctx: Context): Promise<void> => {
    const { input } = inputOf(ctx)
    const body = validated<object>(registrationOf[kind], input) as Body
    const { account } = body
    const email = must(accountAddress(account.email))
    const name = tidyLine(account.name)
    const { status, body: answer } = await asSystem(async () => {
      const given = await organisationGiven(kind, body[kind] ?? {})
      return once(
        ctx.get('Idempotency-Key') || undefined,
        `registration:${given.creditCode}`,
        fingerprint(ctx.path, body),
        async () => {
          // Concurrent registrations under one code are serialised.
          await queueFor([given.creditCode])
          const opened = await accountsOf(strapi).open({ ...account, name, email, creditCode: given.creditCode })
          if (opened) await nameOrganisation(kind, given, { ...opened, name, email }, momentOf(ctx))
          // Inside the idempotent part: a repeated request sends no second mail.
          await accountsOf(strapi).welcome(email)
          return ACCEPTED
        },
      )
    })
    ctx.status = status
    ctx.body = answer as object
  }

type Body = { account: NewAccount } & Partial<Record<OrganisationKind, Record<string, unknown>>>

/** Identifies a repeated request without storing anything from which the password could be guessed. */
function fingerprint(path: string, { account, ...rest }: Body): unknown {
  const secret = String(strapi.config.get('plugin::users-permissions.jwtSecret'))
  const password = createHmac('sha256', secret).update(account.password).digest('hex')
  return { path, account: { ...account, password }, ...rest }
}
