import { INVITATION } from '../plugins/filing/contract'
import { query } from '../shared/server/database/database'
import { CITY } from '../plugins/desk/contract'
import { DEMAND } from '../plugins/filing/contract'
import { cycled, type Cast, type DemoCity, type DemoEnterprise } from './cast'
import { minutes, type Ticket } from './tickets'
import { perform, type Timeline } from './timeline'
import { person, phone } from './words/people'

const LIAISON = 'plugin::filing.liaison'
const POSTS = ['智能制造科科长', '数字经济科副科长', '中小企业服务中心主任', '信息化科一级科员']

/** R18: most cities named their liaison; some replaced him, one has no successor, some never named any. */
export function planLiaisons({ cities, days }: Cast, timeline: Timeline): void {
  for (const city of cities) {
    if (city.index % 6 === 5) continue
    const name = (at: Date, number: number): void =>
      timeline.act(at, city.officerAt(at), CITY, 'name-liaison', city.documentId, {
        name: person(number),
        post: cycled(POSTS, number),
        phone: phone(number),
        email: `liaison-${city.slug}@demo.example`,
      })
    name(days.before('07-24', 10, city.index * 9), 600 + city.index)
    if (city.index % 4 === 2) name(days.at(-16, 10, city.index), 700 + city.index)
    if (city.index === 7) {
      const at = days.at(-10, 11)
      timeline.tell(at, async () => {
        const [row] = await query<{ document_id: string }>(
          `select document_id from liaisons where city_code = $1 and state = 'current'`,
          [city.code],
        )
        if (row)
          await perform(at, city.officerAt(at), LIAISON, 'end', [row.document_id], {
            reason: '原联络员退休，新联络员另行报送。',
          })
      })
    }
  }
}

/** R20: invitations in the two batches, and answers to them. */
export function planInvitations(cast: Cast, timeline: Timeline): void {
  const { days } = cast
  for (const city of cast.cities) {
    const here = cast.enterprises.filter((enterprise) => enterprise.city === city)
    here
      .slice(0, 1)
      .forEach((enterprise, index) =>
        planInvitation(
          timeline,
          city,
          enterprise,
          days.before('07-21', 9, city.index * 5 + index),
          days.before('07-23', 10, city.index),
          cycled(['accept', 'decline', 'accept'], city.index + index),
        ),
      )
    here
      .slice(2, 6)
      .forEach((enterprise, index) =>
        planInvitation(
          timeline,
          city,
          enterprise,
          days.at(-19, 9, city.index * 5 + index),
          days.at(-15, 10, city.index),
          cycled(['accept', 'wait', 'accept', 'decline', 'revoke', 'wait', 'accept'], city.index + index),
        ),
      )
  }
}

function planInvitation(
  timeline: Timeline,
  city: DemoCity,
  enterprise: DemoEnterprise,
  at: Date,
  answeredAt: Date,
  answer: string,
): void {
  const { name, creditCode, account } = enterprise
  timeline.act(at, city.officerAt(at), CITY, 'invite', city.documentId, {
    name,
    creditCode,
    note: '请于填报截止前登录平台提交需求。',
  })
  if (answer === 'wait' || (answer !== 'revoke' && !account)) return
  const moment = new Date(answeredAt.getTime() + minutes(`invitation ${creditCode}`, 400) * 60_000)
  timeline.tell(moment, async () => {
    const [row] = await query<{ document_id: string }>(
      `select document_id from invitations where credit_code = $1 and state = 'invited' order by id desc limit 1`,
      [creditCode],
    )
    if (!row) throw new Error(`${name} was not invited`)
    if (answer === 'revoke')
      await perform(moment, city.officerAt(moment), INVITATION, 'revoke', [row.document_id], {
        reason: '企业已外迁，不再属于本市。',
      })
    else if (account)
      await perform(
        moment,
        account,
        INVITATION,
        answer,
        [row.document_id],
        answer === 'decline' ? { reason: '今年暂无改造计划。' } : {},
      )
  })
}

/** R24: enterprises carry over demands that did not succeed in the year before. */
export function planCarriedOver({ days }: Cast, before: readonly Ticket[], timeline: Timeline): void {
  const old = before
    .filter(({ fate }) => fate === 'not-selected' || fate === 'not-listed')
    .filter((_, index) => index % 3 === 0)
  old.forEach(({ documentId, account, enterprise }, index) => {
    const at = days.at(-11, 9, minutes(`carried ${enterprise.creditCode}`, 500))
    timeline.tell(at, async () => {
      const { meta } = await perform(at, account, DEMAND, 'carry-over', [documentId])
      const [draft] = (meta as { drafts: string[] }).drafts
      const filed = days.at(-6, 9, minutes(`carried ${documentId.length} ${enterprise.creditCode}`, 500))
      if (draft && index % 2 === 0) timeline.tell(filed, () => perform(filed, account, DEMAND, 'submit', [draft]))
    })
  })
}
