import { presentPath } from './names'

const ADMIN = '/admin/content-manager/collection-types'

test.each([
  [`${ADMIN}/plugin::filing.list/abc`, `${ADMIN}/plugin::lists.list/abc`],
  [`${ADMIN}/plugin%3A%3Afiling.list`, `${ADMIN}/plugin%3A%3Alists.list`],
  [`${ADMIN}/plugin%3a%3apool.listing/abc`, `${ADMIN}/plugin%3a%3acatalogue.listing/abc`],
  [`${ADMIN}/plugin::filing.application-form/abc`, `${ADMIN}/plugin::forms.application-form/abc`],
  [`${ADMIN}/plugin%3A%3Aapplications.application-form`, `${ADMIN}/plugin%3A%3Aforms.application-form`],
  // Stayed, or only begins like one that moved.
  [`${ADMIN}/plugin::filing.city-list/abc`, `${ADMIN}/plugin::filing.city-list/abc`],
  [`${ADMIN}/plugin::filing.lists/abc`, `${ADMIN}/plugin::filing.lists/abc`],
  [`${ADMIN}/api::demand.demand/abc`, `${ADMIN}/api::demand.demand/abc`],
  ['/admin/logins', '/admin/logins'],
])('a link to %s leads to %s', (before, now) => {
  expect(presentPath(before)).toBe(now)
})
