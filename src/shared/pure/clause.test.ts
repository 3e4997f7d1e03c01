import { sayClause } from './clause'

test.each([
  ['三(二)3 R31', '《申报指南》三（二）3'],
  ['三(一)、三(二)3 S31', '《申报指南》三（一）、三（二）3'],
  ['S41', ''],
])('%s is cited as “%s”', (clause, text) => expect(sayClause(clause)).toBe(text))
