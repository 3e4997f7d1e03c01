/** Terms of an expert who serves on both bodies. */
export const SERVING = {
  committeeStartsOn: '2020-01-01',
  committeeEndsOn: '2099-12-31',
  termStartsOn: '2020-01-01',
  termEndsOn: '2099-12-31',
}
