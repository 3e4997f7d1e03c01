import type { Core } from '@strapi/strapi'
import { Refused } from '../../../../shared/pure/refusal'
import { textOf } from '../../../../shared/pure/text'
import { act } from '../../../../shared/server/flows/act'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { bindingOf, type Verb } from '../../../../shared/server/flows/flows'
import { OFFICER } from '../../contract'
import { createRows, publishCreated } from '../../../../shared/server/flows/create-rows'
import { refuse } from './refusals'
import { strapiService } from '../../../../shared/server/process/strapi-edge'
import type { StaffUser } from '../../../../shared/server/process/strapi-types'
import { cityFlow } from '../../domain/city-flow'

declare const strapi: Core.Strapi

/** Appoints an officer to a city. A person without an account gets one, activated by the link in the answer. */
export const appointOfficer: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const email = textOf(context.input.email).toLowerCase()
    const result = await act(bindingOf(cityFlow), 'appoint-officer', documentIds, context)
    if (result.done.length === 0) return result
    const user = await staffUser(email, String(context.input.name))
    for (const { after } of result.done) {
      const { code: cityCode } = after
      const [there] = await query(
        `select 1 from officers where admin_user_id = $1 and city_code = $2 and state = 'current'`,
        [user.id, cityCode],
      )
      if (there) throw new Refused(refuse('officer-already', { email }))
      const { name, post, reason } = context.input
      const row = { cityCode, name, email, post, adminUserId: user.id, appointedAt: context.at.now.toISOString() }
      const appointed = await createRows(OFFICER, 'appoint', [row], context, reason as string | undefined)
      await publishCreated('officer.appointed', appointed, context)
    }
    const invitation = user.isActive
      ? {}
      : { registrationLink: `/admin/auth/register?registrationToken=${user.registrationToken}` }
    return { ...result, meta: invitation }
  })

async function staffUser(email: string, name: string): Promise<StaffUser> {
  const users = strapi.db.query('admin::user')
  const known = (await users.findOne({ where: { email }, populate: ['roles'] })) as StaffUser | null
  if (known) {
    if (!known.roles.some((role) => role.code === 'pool-city'))
      throw new Refused(refuse('not-an-officer-role', { email }))
    return known
  }
  const role = (await strapi.db.query('admin::role').findOne({ where: { code: 'pool-city' } })) as { id: number }
  return strapiService(strapi, 'admin::user').create({
    email,
    firstname: name,
    preferedLanguage: 'zh-Hans',
    roles: [role.id],
  })
}
