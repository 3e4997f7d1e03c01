import type { CategoryCode } from '../../../policy/categories'
import { defineRefusals, type Refusal } from '../../../shared/pure/refusal'
import { CATEGORY_LABELS } from '../../pool/contract'

export const refuse = defineRefusals({
  'not-admitted': {
    status: 409,
    zh: '尚未取得“{category}”类别的服务资格，不能公开上架',
    en: 'There is no active qualification in the category "{category}", so nothing is listed publicly',
  },
})

/**
 * R17, §4(1) 入驻后: whether a provider may list publicly in a category. 入驻 means admitted, unless the setting makes it
 * registered.
 * @param active categories in which the provider's standing is active.
 */
export const mayListPublicly = (
  category: CategoryCode,
  active: readonly CategoryCode[],
  settings: { listBeforeAdmission: boolean },
): true | Refusal =>
  settings.listBeforeAdmission ||
  active.includes(category) ||
  refuse('not-admitted', { category: CATEGORY_LABELS[category]?.zh ?? category })
