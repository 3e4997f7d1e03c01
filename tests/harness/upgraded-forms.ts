import { CATEGORY_CODES } from '../../src/policy/categories'
import type { Form, FormItem } from '../../src/plugins/forms/domain/form'
import { withClient } from './new-database'

interface StoredForm {
  state: string
  form: Form
}

/** The forms of a database, by version. */
export const formsIn = (url: string): Promise<StoredForm[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ state: string; content: string }>(
      `select state, content from application_forms where state <> 'discarded' order by form_version`,
    )
    return rows.map(({ state, content }) => ({ state, form: JSON.parse(content) as Form }))
  })

/** A form as it is stored: without properties that are undefined. */
export const plainly = (form: Form): Form => JSON.parse(JSON.stringify(form)) as Form

/** A form without the items that it asks no more. */
export function withoutRetired(form: Form): Form {
  const copy = plainly(form)
  for (const { items } of CATEGORY_CODES.flatMap((code) => copy.categories[code].conditions))
    (items as FormItem[]).splice(0, items.length, ...items.filter(({ retired }) => !retired))
  return copy
}
