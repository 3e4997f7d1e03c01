import { ALL, declareType } from '../harness/declaration'

export default declareType({
  uid: 'api::case-study.case-study',
  zh: '服务案例',
  en: 'Case study',
  reads: ALL,
  forms: ['superAdmin'],
  row: async ({ first, row, creditCode, cityCode, name }, values) => {
    const { id: provider } = await row('api::provider.provider')
    const owned = { provider, providerName: name, creditCode, cityCode, categoryCode: 'network' }
    return first('api::case-study.case-study', { ...owned, title: `案例${name}`, ...values })
  },
  posted: async ({ row }) => ({
    creditCode: (await row('api::provider.provider')).creditCode,
    categoryCode: 'network',
    title: '案例',
    customerName: '客户',
  }),
})
