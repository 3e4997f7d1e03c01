import type { Words } from '../../../shared/admin/words'
import { itemOf, type Form } from '../domain/form'

const CODE = /(\d+\.\d+\.[a-z][a-z0-9-]*)(?:\.option-(\d+))?/g

/** Replaces item codes in a refusal by the items' wording. */
export function sayRefusal(form: Form, message: string, { language, t }: Pick<Words, 'language' | 't'>): string {
  const named = (_: string, code: string, option?: string): string => {
    const item = itemOf(form, code)?.item[language] ?? t('newItem')
    return option ? t('optionOf', { item, number: option }) : item
  }
  return message.replace('“undertaking”', `“${t('undertaking')}”`).replace(CODE, named)
}
