import { behind, type Addition } from './addition'

const FLOW = `import { l } from '../../../shared/pure/schema'
import { reasonNeed } from '../../../shared/pure/common-needs'
import { defineFlow, type Subject } from '../../../shared/pure/workflow'

export interface Pledge extends Subject {
  title: string
}

/** What a provider has promised its city. */
export const pledgeFlow = defineFlow<Pledge, unknown>()({
  name: 'pledge',
  label: l('服务承诺', 'Pledge'),
  initial: 'given',
  states: {
    given: { label: l('已承诺', 'Given') },
    kept: { label: l('已兑现', 'Kept'), final: true },
  },
  actions: {
    keep: {
      label: l('确认兑现', 'Confirm'),
      from: ['given'],
      to: 'kept',
      by: 'city',
      clause: '四(一)',
      needs: { reason: reasonNeed() },
    },
  },
})
`

const SCHEMA = `import { collection, l, names, state, text, version } from '../../../../../shared/pure/schema'
import { pledgeFlow } from '../../../domain/pledge-flow'

export default collection(
  {
    singular: 'pledge',
    plural: 'pledges',
    label: l('服务承诺', 'Pledge'),
    main: 'title',
    list: ['title', 'creditCode', 'cityCode', 'state'],
    readBy: ['city'],
    territory: { city: 'cityCode', owner: 'creditCode', follows: { not: 'it was given to this city' } },
  },
  {
    title: text(l('承诺内容', 'Title'), { required: true }),
    creditCode: text(l('统一社会信用代码', 'Unified social credit code'), {
      required: true,
      names: names('api::provider.provider', 'creditCode'),
    }),
    cityCode: text(l('所在市', 'City'), { required: true, names: names('api::city.city', 'code') }),
    state: state(pledgeFlow),
    version: version(),
  },
)
`

const DECLARATION = `import { AND_CITIES, declareType } from '../harness/declaration'
import { CREDIT_CODE, JINAN, TODAY } from '../matrix/actions/action'

export default declareType({
  uid: 'plugin::catalogue.pledge',
  zh: '服务承诺',
  en: 'Pledge',
  reads: AND_CITIES,
  procedure: {
    plugin: 'catalogue',
    rules: {
      flow: 'pledge',
      states: ['given', 'kept'],
      ends: ['kept'],
      ground: { at: TODAY, subject: { documentId: 'p', version: 1, cityCode: JINAN, creditCode: CREDIT_CODE } },
      actions: {
        keep: { rule: '§4(1)', by: ['city'], from: ['given'], to: 'kept', input: { reason: '理由' } },
      },
    },
    awaited: { given: { none: 'kept when the provider says so' } },
  },
  row: async ({ first, row, creditCode, cityCode, name }, values) => {
    await row('api::provider.provider')
    return first('plugin::catalogue.pledge', { title: name, creditCode, cityCode, ...values })
  },
})
`

/** As `npm run types` writes it. */
const TYPES = `export interface PluginCataloguePledge extends Struct.CollectionTypeSchema {
  collectionName: 'pledges'
  info: { description: 'Pledge'; displayName: '\\u670D\\u52A1\\u627F\\u8BFA'; pluralName: 'pledges'; singularName: 'pledge' }
  options: { draftAndPublish: false }
  attributes: {
    cityCode: Schema.Attribute.String & Schema.Attribute.Required
    creditCode: Schema.Attribute.String & Schema.Attribute.Required
    state: Schema.Attribute.Enumeration<['given', 'kept']> & Schema.Attribute.Required
    title: Schema.Attribute.String & Schema.Attribute.Required
    version: Schema.Attribute.Integer & Schema.Attribute.Required
  }
}

`
const SERVER = 'src/plugins/catalogue/server/index.ts'
/** Read by the server and by the panel. */
const TYPES_OF_PLUGIN = 'src/plugins/catalogue/server/content-types/index.ts'
const GENERATED = 'types/generated/contentTypes.d.ts'

/** A type with a procedure, whose rows belong to a provider and its city. */
export const TYPE: Addition = {
  to: 'a content type of a city, with its procedure',
  edits: [
    { file: 'src/plugins/catalogue/domain/pledge-flow.ts', create: FLOW },
    { file: 'src/plugins/catalogue/server/content-types/pledge/schema.ts', create: SCHEMA },
    { file: 'tests/types/pledge.ts', create: DECLARATION },
    behind(TYPES_OF_PLUGIN, `import listing from './listing/schema'\n`, `import pledge from './pledge/schema'\n`),
    behind(
      TYPES_OF_PLUGIN,
      `import { listingFlow } from '../../domain/listing-flow'\n`,
      `import { pledgeFlow } from '../../domain/pledge-flow'\n`,
    ),
    {
      file: TYPES_OF_PLUGIN,
      find: `[LISTING]: listing }`,
      put: `[LISTING]: listing, 'plugin::catalogue.pledge': pledge }`,
    },
    {
      file: TYPES_OF_PLUGIN,
      find: `[LISTING]: listingFlow }`,
      put: `[LISTING]: listingFlow, 'plugin::catalogue.pledge': pledgeFlow }`,
    },
    behind(
      SERVER,
      `import { listingFlow } from '../domain/listing-flow'\n`,
      `import { pledgeFlow } from '../domain/pledge-flow'\n`,
    ),
    behind(
      SERVER,
      `  register(): void {\n`,
      `    bindFlow(
      bindingsFor('catalogue')({
        flow: pledgeFlow,
        uid: 'plugin::catalogue.pledge',
        kind: 'pledge',
        writtenBy: 'verbs',
      }),
    )
`,
    ),
  ],
  generated: [
    {
      file: GENERATED,
      find: `export interface PluginCatalogueListing `,
      put: `${TYPES}export interface PluginCatalogueListing `,
    },
    behind(
      GENERATED,
      `'plugin::catalogue.listing': PluginCatalogueListing\n`,
      `      'plugin::catalogue.pledge': PluginCataloguePledge\n`,
    ),
  ],
  proof: `
    const { PROCEDURES } = require('../matrix/procedures')
    expect(PROCEDURES.find(({ kind }) => kind === 'pledge').actions).toEqual({ keep: ['city', 'otherCity'] })
    const { TYPE_ACCESS } = require('../matrix/content-types')
    expect(TYPE_ACCESS.find(({ uid }) => uid === 'plugin::catalogue.pledge').row).toBe('pledge')
  `,
}
