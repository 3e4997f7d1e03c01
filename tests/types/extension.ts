import { ALL, declareType } from '../harness/declaration'

export default declareType({
  uid: 'plugin::filing.extension',
  zh: '延期',
  en: 'Extension',
  reads: ALL,
  row: async ({ first, row, hours, cityCode, name }, values) => {
    const { id: batch } = await row('plugin::filing.batch')
    const granted = { window: 'filing', scope: 'city', until: hours(50), reason: `延期${name}` }
    return first('plugin::filing.extension', { batch, cityCode, ...granted, ...values })
  },
})
