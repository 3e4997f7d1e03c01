/**
 * A clause as documents cite it: `三(二)3 R31` is `《申报指南》三（二）3`. Numbers of our rules and settings are dropped; empty
 * when no clause of the policy is left.
 */
export function sayClause(clause: string): string {
  const cited = clause
    .split(' ')
    .filter((part) => !/^[ARS]\d+(–[ARS]\d+)?$/.test(part))
    .join(' ')
  return cited && `《申报指南》${cited.replaceAll('(', '（').replaceAll(')', '）')}`
}
