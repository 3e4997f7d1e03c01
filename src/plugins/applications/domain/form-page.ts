import type { Form } from './form'

/** A version of the form as its page shows it. */
export interface FormVersion {
  documentId: string
  /** Of the row: a save says which it was made from. */
  version: number
  adoptedAt: string | null
  form: Form
}

export interface FormPage {
  current: FormVersion | null
  draft: FormVersion | null
}
