import { CATEGORIES } from '../../../policy/categories'
import { l } from '../../../shared/pure/schema'
import { defineForm } from '../../../shared/server/forms/forms'

const CATEGORY_OPTIONS = Object.fromEntries(Object.entries(CATEGORIES).map(([code, { zh, en }]) => [code, { zh, en }]))

export function defineForms(): void {
  defineForm('pool', 'api::provider-category.provider-category', {
    fields: { code: { label: l('代码', 'Code'), type: 'choice', options: CATEGORY_OPTIONS, required: true } },
  })
}
