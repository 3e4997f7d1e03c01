import type { Form } from './form'

/** A version of the form as its page shows it. */
export interface FormVersion {
  documentId: string
  /** Version of the row; a save names the one it is based on. */
  version: number
  adoptedAt: string | null
  form: Form
}

export interface FormPage {
  current: FormVersion | null
  draft: FormVersion | null
}
