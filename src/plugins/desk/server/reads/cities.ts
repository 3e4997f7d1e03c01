import type { Collection } from '../../../../shared/server/http/public-reads'

/** Participating cities: the bureaus of the province (各市工业和信息化局). */
export const publicCities: Collection = {
  path: '/cities',
  uid: 'api::city.city',
  where: `t.state = 'active'`,
  fields: {
    code: { filter: 'text', sort: true },
    name: { filter: 'text', sort: 'chinese' },
    nameEn: { filter: 'text', sort: true },
    provinceCode: { filter: 'text', sort: true },
    sort: { sort: true },
  },
  defaultSort: 'sort:asc',
}
