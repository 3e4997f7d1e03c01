import { defineRefusals } from './refusal'

export const refuseCity = defineRefusals({
  'city-unknown-here': {
    status: 400,
    zh: '本省没有行政区划代码为“{cityCode}”的市',
    en: 'There is no city "{cityCode}" in this province',
  },
})
