import { markAsOurs, misfitRefusal } from './sql-misfits'

const failure = (code: string, name = 'DatabaseError'): Error => Object.assign(new Error('x'), { code, name })

test.each('22000 22001 22023 2201B 22025 22P02 42703 42804 42846 42883 54001 54023'.split(' '))(
  'SQLSTATE %s in a statement of Strapi is the mistake of the request, in one of ours a fault',
  (code) => {
    expect(misfitRefusal(failure(code))).toMatchObject({ code: 'value-unfit' })
    expect(misfitRefusal(markAsOurs(failure(code)))).toBeUndefined()
  },
)

test.each(['InvalidDateFormat', 'InvalidDatetimeFormat', 'InvalidTimeFormat', 'InvalidRelationFormat'])(
  '%s of Strapi is the mistake of the request',
  (name) => expect(misfitRefusal(Object.assign(new Error('x'), { name }))).toMatchObject({ code: 'value-unfit' }),
)

test.each(['23505', '40001', '42601', '57014', '08006'])('SQLSTATE %s is not', (code) =>
  expect(misfitRefusal(failure(code))).toBeUndefined(),
)
