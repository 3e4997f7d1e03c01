import type { Words } from '../../../shared/admin/words'
import { CATEGORY_CODES } from '../../../policy/categories'
import { itemOf, type Form } from '../domain/form'

const CODE = /(\d+\.\d+\.[a-z][a-z0-9-]*)(?:\.option-(\d+))?/g

/** Replaces codes of items and scopes in a refusal by their wording. */
export function sayRefusal(form: Form, message: string, { language, t }: Pick<Words, 'language' | 't'>): string {
  const named = (_: string, code: string, option?: string): string => {
    const item = itemOf(form, code)?.item[language] ?? t('newItem')
    return option ? t('optionOf', { item, number: option }) : item
  }
  const scopes = CATEGORY_CODES.flatMap((category) =>
    form.categories[category].scopes.map((scope) => [`${category}.${scope.code}`, scope[language]] as const),
  )
  const scoped = scopes.reduce((text, [name, words]) => text.replace(name, words), message)
  return scoped.replace('“undertaking”', `“${t('undertaking')}”`).replace(CODE, named)
}
