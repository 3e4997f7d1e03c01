import fc from 'fast-check'
import { FILLED_DEMAND } from '../harness/filled'
import type { Fields } from './bodies'
import type { Route } from './routes'
import { HOME, type World } from './world'

export const ORGANISATION = {
  address: '某路 1 号',
  legalRepresentative: '李四',
  contactName: '王五',
  contactPhone: '0531-88880001',
  contactEmail: 'a@example.test',
  establishedOn: '2010-02-28',
  employees: 42,
  introduction: '简介',
  districtCode: `${HOME.slice(0, 4)}02`,
  size: 'small',
  industryCode: 'C34',
  annualRevenue: 100_000_000,
}

export const PERSON = 'name'

let people = 0

const registration = (kind: 'enterprise' | 'provider', world: World): fc.Arbitrary<Fields> =>
  fc.constantFrom(world.creditCodes.own, world.creditCodes.other, ...world.creditCodes.fresh).map((creditCode) => {
    const n = ++people
    const { districtCode, size, industryCode, annualRevenue, ...common } = ORGANISATION
    const enterprise = { districtCode, size, industryCode, annualRevenue }
    return {
      account: { [PERSON]: `fuzz${n}`, email: `fuzz${n}@example.test`, password: 'Test-Password-1' },
      [kind]: {
        creditCode,
        name: `新企业${n}`,
        cityCode: HOME,
        ...common,
        ...(kind === 'enterprise' ? enterprise : {}),
      },
    }
  })

/** Fields for bodies of routes without an entry here. */
const COMMON: Fields = {
  documentId: 'aaaaaaaaaaaaaaaaaaaaaaaa',
  name: '某某',
  email: 'someone@example.test',
  identifier: 'someone@example.test',
  password: 'Test-Password-1',
  code: 'x',
  creditCode: 'x',
  cityCode: HOME,
  reason: '理由',
  version: 1,
  title: '标题',
}

const VALID: Record<string, (world: World) => fc.Arbitrary<Fields>> = {
  'POST /api/my/demands': (world) => fc.constant({ ...FILLED_DEMAND, batch: world.own['plugin::filing.batch']?.[0] }),
  'PUT /api/my/demands/:documentId': () => fc.constant(FILLED_DEMAND),
  'PUT /api/my/organisation': () => fc.constant(ORGANISATION),
  'POST /api/my/labels': () =>
    fc.constant({
      kind: 'specialised',
      certificateNumber: 'SD-1',
      year: 2024,
      validUntilOn: '2027-02-28',
      chainName: '链',
      proof: null,
    }),
  'POST /api/registrations/enterprise': (world) => registration('enterprise', world),
  'POST /api/registrations/provider': (world) => registration('provider', world),
  'POST /api/auth/local': (world) =>
    fc.constantFrom(...world.emails).map((identifier) => ({ identifier, password: 'Test-Password-1' })),
  'POST /api/auth/forgot-password': () => fc.constant({ email: 'nobody@example.test' }),
  'POST /api/auth/reset-password': () =>
    fc.constant({ code: 'x'.repeat(64), password: 'Other-Password-1', passwordConfirmation: 'Other-Password-1' }),
  // The correct password would end the session.
  'POST /api/auth/change-password': () =>
    fc.constant({
      currentPassword: 'Wrong-Password-1',
      password: 'Other-Password-1',
      passwordConfirmation: 'Other-Password-1',
    }),
  'PUT /desk/settings/:name': () => fc.constant({ value: 5, reason: '理由' }),
}

/** A body that the route accepts, or one of common fields if unknown. */
export const bodyOf = ({ method, path }: Route, world: World): fc.Arbitrary<Fields> =>
  VALID[`${method} ${path}`]?.(world) ??
  fc.subarray(Object.keys(COMMON)).map((names) => Object.fromEntries(names.map((name) => [name, COMMON[name]])))
