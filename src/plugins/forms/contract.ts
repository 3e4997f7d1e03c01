export { type Form, type FormItem, type Placed } from './domain/form'
export { FIRST_FORM, formHash, isAsked, itemOf, itemsOf, leastOf } from './domain/form'
export { CONDITION_KINDS } from './domain/check-words'
export { editForm } from './domain/form-edit'

export const APPLICATION_FORM = 'plugin::forms.application-form'
