import { strapi } from '../harness/app'
import { JINAN, newCreditCode } from '../harness/given'
import type { Somebody } from '../harness/http'
import { placeOf } from '../harness/place'
import { newAddress } from '../harness/registered'
import { typeOf } from '../harness/types'

export interface Attribute {
  type: string
  required?: boolean
  enum?: string[]
  min?: number
}

/** A type with a form that somebody may save, and a row that the form accepts unchanged. */
export interface Base {
  uid: string
  attributes: Record<string, Attribute>
  documentId: string
}

interface ActionProvider {
  get(id: string): { subjects?: string[] } | undefined
}

/** Types with an editable form, from the running Strapi, so that new types are included. */
export function formTypes(): string[] {
  const { actionProvider } = strapi.service('admin::permission') as unknown as { actionProvider: ActionProvider }
  const written = actionProvider.get('plugin::content-manager.explorer.update')?.subjects ?? []
  return written.filter((uid) => /^(api|plugin::(?!upload|i18n))/.test(uid)).sort()
}

export async function baseOf(uid: string, who: Somebody): Promise<Base> {
  const { attributes } = strapi.getModel(uid as never) as unknown as { attributes: Record<string, Attribute> }
  return { uid, attributes, documentId: await made(uid, who) }
}

/** Creates a row through its form. */
async function made(uid: string, who: Somebody): Promise<string> {
  const { posted } = typeOf(uid)
  const place = placeOf()
  if (!posted) return (await place.row(uid)).documentId
  const answer = await who.post(`/content-manager/collection-types/${uid}`, await posted(place))
  expect(answer).toAnswer(201)
  return answer.body.data.documentId as string
}

/** Required fields of a registration and others, besides the tested one. */
export const someOrganisation = () => ({ creditCode: newCreditCode(), name: '某公司', cityCode: JINAN })
export { newAddress }
