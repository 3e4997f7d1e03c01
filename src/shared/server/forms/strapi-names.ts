import type { Core } from '@strapi/strapi'
import { refuse } from '../../pure/needs'
import { Refused } from '../../pure/refusal'
import { isBlank, tidyLine, tidyText } from '../../pure/text'
import type { Label } from '../../pure/workflow'
import type { LifecycleEvent } from '../process/strapi-types'

const NAME: Label = { zh: '名称', en: 'Name' }
const DESCRIPTION: Label = { zh: '说明', en: 'Description' }

/**
 * Names entered on Strapi's own pages, which bypass our inputs and forms. Acts are signed with staff names, so an
 * imitated one would sign for somebody else.
 */
const NAMES: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  'admin::user': {
    lastname: { zh: '姓', en: 'Last name' },
    firstname: { zh: '名', en: 'First name' },
    username: { zh: '用户名', en: 'User name' },
  },
  'admin::role': { name: NAME, description: DESCRIPTION },
  'admin::api-token': { name: NAME, description: DESCRIPTION },
  'plugin::users-permissions.role': { name: NAME, description: DESCRIPTION },
  'plugin::upload.folder': { name: NAME },
  'plugin::upload.file': {
    name: NAME,
    alternativeText: { zh: '替代文字', en: 'Alternative text' },
    caption: { zh: '图注', en: 'Caption' },
  },
  'plugin::i18n.locale': { name: NAME },
}

/** May be empty. */
const OPTIONAL = new Set(['description', 'alternativeText', 'caption'])

/** Normalises these names like all other text; refuses names without a visible character. */
export function tidyStrapisNames(strapi: Core.Strapi): void {
  const tidy = ({ model, params: { data = {} } }: LifecycleEvent): void => {
    for (const [name, label] of Object.entries(NAMES[model.uid] ?? {})) {
      const value = data[name]
      if (typeof value !== 'string' || value === '') continue
      if (isBlank(value) && !OPTIONAL.has(name))
        throw new Refused(refuse('needs-missing', { names: [label.en], fields: [label.zh] }))
      data[name] = name === 'description' ? tidyText(value) : tidyLine(value)
    }
  }
  strapi.db.lifecycles.subscribe({
    models: Object.keys(NAMES),
    beforeCreate: tidy,
    beforeUpdate: tidy,
  })
}
