import type { Context } from 'koa'
import { accountActorOf } from '../../../../shared/server/walls/actors'
import { query } from '../../../../shared/server/database/database'
import { asSystem } from '../../../../shared/server/walls/scope'
import { partsOf } from './my-parts'
import { presentVerification, verificationOf } from './own-verification'
import { membershipOf, type Membership } from './organisation'

/** The signed-in account, its organisation, and what is open for it. */
export async function whoAmI(ctx: Context): Promise<void> {
  const actor = await accountActorOf(ctx)
  const { email } = ctx.state.user as { email: string }
  const membership = await membershipOf(actor)
  const organisation = membership && (await organisationOf(membership))
  const verification = await verificationOf(actor)
  ctx.body = {
    data: {
      account: { name: actor.name, email },
      organisation: organisation ?? null,
      verification: verification ? presentVerification(verification) : null,
      claimsAgainst: membership?.standing === 'owner' ? await claimsAgainst(membership.creditCode) : 0,
      invitations: membership ? [] : await invitationsFor(email),
      ...(await partsOf(organisation ?? null)),
    },
    meta: {},
  }
}

export interface Organisation {
  documentId: string
  kind: string
  standing: string
  creditCode: string
  name: string
  cityCode: string
  cityName: string
  verifiedAt: Date | null
}

async function organisationOf({ organisation, creditCode, standing }: Membership): Promise<Organisation | undefined> {
  const table = organisation === 'enterprise' ? 'enterprises' : 'providers'
  const [row] = await query<Organisation>(
    `select o.document_id as "documentId", o.credit_code as "creditCode", o.name, o.city_code as "cityCode", c.name as "cityName", o.verified_at as "verifiedAt"
     from ${table} o join cities c on c.code = o.city_code where o.credit_code = $1`,
    [creditCode],
  )
  return row && { ...row, kind: organisation, standing }
}

/** Number of claims on the owner's organisation; claimants are shown to the city only. */
async function claimsAgainst(creditCode: string): Promise<number> {
  const [row] = await asSystem(() =>
    query<{ n: number }>(
      `select count(*)::int as n from verifications where subject_code = $1 and kind = 'claim' and state = 'submitted'`,
      [creditCode],
    ),
  )
  return row?.n ?? 0
}

/** Invitations for an account without an organisation; the token is only in the mail. */
const invitationsFor = (email: string): Promise<Record<string, unknown>[]> =>
  asSystem(() =>
    query(
      `select coalesce(e.name, p.name) as "organisationName", i.invited_by as "invitedBy", i.expires_at as "expiresAt"
       from member_invitations i left join enterprises e on i.organisation = 'enterprise' and e.credit_code = i.credit_code
         left join providers p on i.organisation = 'provider' and p.credit_code = i.credit_code
       where lower(i.email) = lower($1) and i.state = 'open' and i.expires_at > clock_timestamp() order by i.id`,
      [email],
    ),
  )
