import { query, strapi } from '../harness/app'
import type { Somebody } from '../harness/http'
import { BAD_ADDRESSES, BAD_PHONES, BLANKS } from '../harness/odd-values'
import type { Attribute, Base } from './bases'

/** Maintained by procedures or by Strapi, not by forms. */
const NOT_ASKED = ['state', 'version', 'documentId', 'locale', 'password', 'resetPasswordToken', 'confirmationToken']
const CODES = /^(creditCode|customerCreditCode|cityCode|districtCode|industryCode|categoryCode|code|provinceCode)$/
const VOCABULARIES: readonly string[] = ['categories', 'scenes', 'manual', 'specialities', 'industries', 'relations']
/** Attributes that only accept days in the past. */
const PAST: readonly string[] = ['establishedOn', 'completedOn']

const isMail = (name: string, { type }: Attribute): boolean => type === 'email' || /mail$/i.test(name)
const isPhone = (name: string): boolean => /phone$/i.test(name)

interface Bad {
  name: string
  value: unknown
}

/** One of `parts` portions of the odd values; together they cover all. */
const cut = <T>(values: readonly T[], part: number, parts: number): T[] =>
  values.filter((_, index) => index % parts === part % parts)

/** Values that a form must refuse, derived from the schema. */
export function badValues({ attributes }: Base, part = 0, parts = 1): Bad[] {
  return Object.entries(attributes)
    .filter(([name, { type }]) => !NOT_ASKED.includes(name) && type !== 'relation')
    .flatMap(([name, attribute], index) => {
      const some = <T>(values: readonly T[]): T[] => cut(values, part + index, parts)
      const { type, required, min } = attribute
      const isText = ['string', 'text', 'richtext', 'email', 'enumeration'].includes(type)
      return [
        ...(required && isText ? [null, ...some(BLANKS)] : []),
        ...(isMail(name, attribute) ? some(BAD_ADDRESSES) : []),
        ...(isPhone(name) ? some(BAD_PHONES) : []),
        ...(type === 'enumeration' || CODES.test(name) ? ['nonsense'] : []),
        ...(VOCABULARIES.includes(name) ? [['nonsense']] : []),
        ...(type === 'biginteger' ? [-1, '-1', '-100000'] : []),
        ...(type === 'integer' && min !== undefined ? [min - 1] : []),
        ...(PAST.includes(name) ? ['2999-01-01'] : []),
      ].map((value) => ({ name, value }))
    })
}

/** Sends each bad value separately. @returns those that were accepted or changed the row */
export async function notRefused(base: Base, bad: readonly Bad[], who: Somebody): Promise<unknown[]> {
  const table = strapi.db.metadata.get(base.uid).tableName
  const row = () => query(`select t.*, null as updated_at from "${table}" t where document_id = $1`, [base.documentId])
  const before = await row()
  const found: unknown[] = []
  for (const { name, value } of bad) {
    const answer = await who.put(`/content-manager/collection-types/${base.uid}/${base.documentId}`, { [name]: value })
    if (answer.status < 400 || answer.status >= 500)
      found.push([base.uid, name, value, answer.status, answer.body?.error?.message])
  }
  expect(await row()).toEqual(before)
  return found
}
