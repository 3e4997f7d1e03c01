import { behind, type Addition } from './addition'

const FOLDER = 'src/plugins/visits'

const PACKAGE = `{
  "name": "visits",
  "version": "0.0.0",
  "private": true,
  "strapi": { "kind": "plugin", "name": "visits", "displayName": "Visits" },
  "exports": {
    "./package.json": "./package.json",
    "./strapi-admin": { "import": "./admin/index.tsx" },
    "./strapi-server": { "require": "../../../dist/src/plugins/visits/server/index.js" }
  }
}
`

const CONTRACT = `import type { Moved } from '../../shared/pure/events'

export const VISIT = 'plugin::visits.visit'

export interface VisitsEvents {
  'visit.reported': Moved[]
}

declare module '../../shared/pure/events' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface Events extends VisitsEvents {}
}
`

const FLOW = `import { reasonNeed } from '../../../shared/pure/common-needs'
import { l } from '../../../shared/pure/schema'
import { defineFlow, type Subject } from '../../../shared/pure/workflow'

export interface Visit extends Subject {
  title: string
}

/** A visit of a city to a provider. */
export const visitFlow = defineFlow<Visit, unknown>()({
  name: 'visit',
  label: l('走访', 'Visit'),
  initial: 'planned',
  states: {
    planned: { label: l('待走访', 'Planned') },
    reported: { label: l('已走访', 'Reported'), final: true },
  },
  actions: {
    report: {
      label: l('登记走访情况', 'Report'),
      from: ['planned'],
      to: 'reported',
      by: 'city',
      clause: '四(一)',
      needs: { reason: reasonNeed() },
      event: 'visit.reported',
    },
  },
})
`

const NOTICES = `import { BOTH, type PluginNotices } from '../../../../shared/pure/notice'
import { l } from '../../../../shared/pure/schema'
import { VISIT } from '../../contract'

export const NOTICES = {
  notices: {
    'visit-reported': {
      mandatory: false,
      channels: BOTH,
      staffMail: 'digest',
      label: l('走访情况已登记', 'Visit reported'),
      event: 'visit.reported',
      audience: ['organisation'],
      about: VISIT,
      template: {
        zh: { subject: '“{title}”的走访情况已登记', body: '“{title}”的走访情况已登记。' },
        en: { subject: 'The visit "{title}" was reported', body: 'The visit "{title}" was reported.' },
      },
      clause: '四(一)',
    },
  },
  subjects: {
    [VISIT]: { label: l('走访', 'Visit'), page: '/my/visits', variables: { title: l('走访事项', 'Title') } },
  },
} as const satisfies PluginNotices
`

const SCHEMA = `import { collection, l, names, state, text, version } from '../../../../../shared/pure/schema'
import { visitFlow } from '../../../domain/visit-flow'

export default collection(
  {
    singular: 'visit',
    plural: 'visits',
    label: l('走访', 'Visit'),
    main: 'title',
    list: ['title', 'creditCode', 'cityCode', 'state'],
    readBy: ['city'],
    territory: { city: 'cityCode', owner: 'creditCode', follows: { not: 'this city made it' } },
  },
  {
    title: text(l('走访事项', 'Title'), { required: true }),
    creditCode: text(l('统一社会信用代码', 'Unified social credit code'), {
      required: true,
      names: names('api::provider.provider', 'creditCode'),
    }),
    cityCode: text(l('所在市', 'City'), { required: true, names: names('api::city.city', 'code') }),
    state: state(visitFlow),
    version: version(),
  },
)
`

const CONTENT_TYPES = `import { VISIT } from '../../contract'
import { visitFlow } from '../../domain/visit-flow'
import visit from './visit/schema'

export const SCHEMAS = { [VISIT]: visit }
export const FLOWS = { [VISIT]: visitFlow }
`

const SERVER = `import { contentTypesOf } from '../../../shared/server/flows/content-types'
import { flowRoutes } from '../../../shared/server/flows/flow-routes'
import { bindFlow, bindingsFor } from '../../../shared/server/flows/flows'
import { reader, text } from '../../../shared/server/notices/fact'
import { defineNotices } from '../../../shared/server/notices/registry'
import { VISIT } from '../contract'
import { NOTICES } from '../domain/notices'
import { visitFlow } from '../domain/visit-flow'
import { SCHEMAS } from './content-types'

const readVisits = reader(
  'select document_id as id, title, credit_code from visits where document_id = any($1::text[])',
  (row) => ({ values: { title: text(row.title) }, creditCodes: [String(row.credit_code)] }),
)

export default {
  register(): void {
    bindFlow(bindingsFor('visits')({ flow: visitFlow, uid: VISIT, kind: 'visit', writtenBy: 'form' }))
    defineNotices('visits', NOTICES, { [VISIT]: readVisits })
  },
  bootstrap(): void {},
  contentTypes: contentTypesOf('visits', SCHEMAS),
  routes: { admin: { type: 'admin', routes: flowRoutes('visits') } },
}
`

const ADMIN = `import type { StrapiApp } from '@strapi/admin/strapi-admin'
import { registerPlugin } from '../../../shared/admin/plugin-names'
import { registerFlows, registerTypes } from '../../../shared/admin/types'
import { FLOWS, SCHEMAS } from '../server/content-types'

export default {
  register(app: StrapiApp) {
    registerTypes('visits', SCHEMAS)
    registerFlows('visits', FLOWS)
    registerPlugin(app, 'visits', '走访')
  },
}
`

const DECLARATION = `import { AND_CITIES, declareType } from '../harness/declaration'
import { CREDIT_CODE, JINAN, TODAY } from '../matrix/actions/action'

export default declareType({
  uid: 'plugin::visits.visit',
  zh: '走访',
  en: 'Visit',
  reads: AND_CITIES,
  procedure: {
    plugin: 'visits',
    rules: {
      flow: 'visit',
      states: ['planned', 'reported'],
      ends: ['reported'],
      ground: { at: TODAY, subject: { documentId: 'v', version: 1, cityCode: JINAN, creditCode: CREDIT_CODE } },
      actions: {
        report: {
          rule: '§4(1)',
          by: ['city'],
          from: ['planned'],
          to: 'reported',
          event: 'visit.reported',
          input: { reason: '理由' },
        },
      },
    },
    awaited: { planned: { none: 'visited on its day' } },
  },
  row: async ({ first, row, creditCode, cityCode, name }, values) => {
    await row('api::provider.provider')
    return first('plugin::visits.visit', { title: name, creditCode, cityCode, ...values })
  },
})
`

/** As `npm run types` writes it. */
const TYPES = `export interface PluginVisitsVisit extends Struct.CollectionTypeSchema {
  collectionName: 'visits'
  info: { description: 'Visit'; displayName: '\\u8D70\\u8BBF'; pluralName: 'visits'; singularName: 'visit' }
  options: { draftAndPublish: false }
  attributes: {
    cityCode: Schema.Attribute.String & Schema.Attribute.Required
    creditCode: Schema.Attribute.String & Schema.Attribute.Required
    state: Schema.Attribute.Enumeration<['planned', 'reported']> & Schema.Attribute.Required
    title: Schema.Attribute.String & Schema.Attribute.Required
    version: Schema.Attribute.Integer & Schema.Attribute.Required
  }
}

`
const GENERATED = 'types/generated/contentTypes.d.ts'

/** Visits of cities to providers: a type with a procedure, its staff routes and a notice. */
export const PLUGIN: Addition = {
  to: 'a plugin',
  folder: FOLDER,
  edits: [
    { file: `${FOLDER}/package.json`, create: PACKAGE },
    { file: `${FOLDER}/contract.ts`, create: CONTRACT },
    { file: `${FOLDER}/domain/visit-flow.ts`, create: FLOW },
    { file: `${FOLDER}/domain/notices/index.ts`, create: NOTICES },
    { file: `${FOLDER}/server/content-types/index.ts`, create: CONTENT_TYPES },
    { file: `${FOLDER}/server/content-types/visit/schema.ts`, create: SCHEMA },
    { file: `${FOLDER}/server/index.ts`, create: SERVER },
    { file: `${FOLDER}/admin/index.tsx`, create: ADMIN },
    behind('src/plugins/order.json', `  "lists",\n`, `  "visits",\n`),
    { file: 'tests/types/visit.ts', create: DECLARATION },
  ],
  generated: [
    { file: GENERATED, find: `declare module '@strapi/strapi' {`, put: `${TYPES}declare module '@strapi/strapi' {` },
    behind(
      GENERATED,
      `'plugin::pool.standing': PluginPoolStanding\n`,
      `      'plugin::visits.visit': PluginVisitsVisit\n`,
    ),
  ],
  proof: `
    const { desk } = require('../matrix/surfaces/desk')
    expect(desk.entries.map(({ route }) => route)).toContain('POST /visits/:kind/:documentId/:action')
    const { catalogueOfPlugins } = require('../house/notices')
    expect(catalogueOfPlugins().notices['visit-reported'].audience).toEqual(['organisation'])
    const { tables } = require('../house/tables')
    expect(tables().get('visits')).toBe('visits')
  `,
}
