import type { Core } from '@strapi/strapi'
import type { Actor } from '../shared/pure/actor'
import { query } from '../shared/server/database/database'
import { CITY } from '../plugins/desk/contract'
import { cycled, type Cast, type DemoCity } from './cast'
import type { Days } from './days'
import { emailOf, slugOf } from './logins'
import { createUser } from './staff'
import { perform, type Timeline } from './timeline'
import { given, surname } from './words/people'

const POSTS = ['数字经济科科长', '信息化推进科副科长', '中小企业科一级主任科员', '产业数字化科四级调研员']

/** When the officer of the first city was replaced. */
const changeOf = (days: Days): Date => days.before('12-05', 9)

/** An officer per city; in the first city, one who left after last year's batch. */
export async function createOfficers(strapi: Core.Strapi, days: Days): Promise<DemoCity[]> {
  const rows = await query<{ document_id: string; code: string; name: string; name_en: string | null }>(
    'select * from cities order by code',
  )
  const cities: DemoCity[] = []
  for (const [index, { document_id: documentId, code, name, name_en: nameEn }] of rows.entries()) {
    const slug = slugOf(nameEn, code)
    const present = await createOfficer(strapi, code, emailOf(slug), index * 11 + 5, index < 2)
    const former = index === 0 ? await createOfficer(strapi, code, formerOf(slug), 3, false) : present
    const officerAt = (at: Date): Actor => (at < changeOf(days) ? former : present)
    cities.push({ index, documentId, code, name, short: name.replace(/(市|地区|盟)$/, ''), slug, officerAt })
  }
  return cities
}

const formerOf = (slug: string): string => emailOf(`${slug}-former`)

async function createOfficer(
  strapi: Core.Strapi,
  code: string,
  email: string,
  number: number,
  signsIn: boolean,
): Promise<Actor> {
  const [lastname, firstname] = [surname(number), given(number)]
  const id = await createUser(strapi, { email, lastname, firstname, role: 'pool-city', signsIn })
  return { kind: 'city', id: `admin:${id}`, name: lastname + firstname, cityCodes: [code] }
}

/** Officers are appointed before the first batch; actions of a former officer stay under his name. */
export function planOfficers({ cities, days, province }: Cast, timeline: Timeline): void {
  const appoint = (at: Date, city: DemoCity, email: string): void => {
    const input = { name: city.officerAt(at).name, email, post: cycled(POSTS, city.index) }
    timeline.act(at, province, CITY, 'appoint-officer', city.documentId, input)
  }
  for (const city of cities) {
    const mailbox = city.index === 0 ? formerOf(city.slug) : emailOf(city.slug)
    appoint(days.before('03-04', 9, city.index * 7), city, mailbox)
  }
  const [first] = cities
  if (!first) return
  const change = changeOf(days)
  timeline.tell(change, () => endAppointment(change, province, first))
  appoint(change, first, emailOf(first.slug))
}

async function endAppointment(at: Date, province: Actor, { code, name }: DemoCity): Promise<void> {
  const [row] = await query<{ document_id: string }>(
    `select document_id from officers where city_code = $1 and state = 'current'`,
    [code],
  )
  if (!row) throw new Error(`no officer of ${name}`)
  await perform(at, province, 'plugin::desk.officer', 'end', [row.document_id], {
    reason: '工作岗位调整，不再负责试点申报工作。',
  })
}
