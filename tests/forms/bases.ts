import { query, strapi } from '../harness/app'
import { given, JINAN, newCreditCode } from '../harness/given'
import type { Somebody } from '../harness/http'
import { newAddress, registered } from '../harness/registered'

export interface Attribute {
  type: string
  required?: boolean
  enum?: string[]
  min?: number
}

/** A type whose form somebody may write, and a row of it that its form takes as it stands. */
export interface Base {
  uid: string
  attributes: Record<string, Attribute>
  documentId: string
}

const TERM = { termStartsOn: '2026-01-01', termEndsOn: '2028-12-31' }

type Make = (who: Somebody) => Promise<string>

const posted =
  (uid: string, body: () => object | Promise<object>): Make =>
  async (who) => {
    const made = await who.post(`/content-manager/collection-types/${uid}`, await body())
    expect(made).toAnswer(201)
    return made.body.data.documentId as string
  }

const ofProvider = async (): Promise<object> => ({
  creditCode: (await given.provider()).creditCode,
  categoryCode: 'network',
})

const stored =
  (table: string): Make =>
  async () => {
    const [row] = await query<{ id: string }>(`select document_id as id from ${table} limit 1`)
    return String(row?.id)
  }

const MAKE: Readonly<Record<string, Make>> = {
  'api::announcement.announcement': posted('api::announcement.announcement', () => ({ title: '公告', body: '正文' })),
  'api::case-study.case-study': posted('api::case-study.case-study', async () => ({
    ...(await ofProvider()),
    title: '案例',
    customerName: '客户',
  })),
  'api::city.city': stored('cities'),
  'api::enterprise.enterprise': async () => (await given.enterprise({ labelled: false })).documentId,
  'api::product.product': posted('api::product.product', async () => ({ ...(await ofProvider()), name: '产品' })),
  'api::provider-category.provider-category': stored('provider_categories'),
  'api::provider.provider': async () => (await given.provider()).documentId,
  'plugin::experts.expert': posted('plugin::experts.expert', () => ({ name: '专家', ...TERM })),
  'plugin::experts.panel': posted('plugin::experts.panel', () => ({ title: '专家组', kind: 'pilot' })),
  'plugin::filing.batch': posted('plugin::filing.batch', () => ({
    name: '批次',
    kind: 'pilot',
    year: 2026,
    ordinal: 77,
  })),
  'plugin::users-permissions.user': async () => {
    const { email } = await registered()
    const [row] = await query<{ id: string }>('select document_id as id from up_users where email = $1', [email])
    return String(row?.id)
  },
}

interface ActionProvider {
  get(id: string): { subjects?: string[] } | undefined
}

/** Types whose form the panel offers to somebody, as Strapi knows them: a new one cannot be forgotten. */
export function formTypes(): string[] {
  const { actionProvider } = strapi.service('admin::permission') as unknown as { actionProvider: ActionProvider }
  const written = actionProvider.get('plugin::content-manager.explorer.update')?.subjects ?? []
  return written.filter((uid) => /^(api|plugin::(?!upload|i18n))/.test(uid)).sort()
}

export async function baseOf(uid: string, who: Somebody): Promise<Base> {
  const make = MAKE[uid]
  if (!make) throw new Error(`${uid} has a form: say in tests/forms how a row of it is made`)
  const { attributes } = strapi.getModel(uid as never) as unknown as { attributes: Record<string, Attribute> }
  return { uid, attributes, documentId: await make(who) }
}

/** What a registration, a liaison and others are asked beside what is tried. */
export const someOrganisation = () => ({ creditCode: newCreditCode(), name: '某公司', cityCode: JINAN })
export { newAddress }
