/**
 * A clause as documents cite it: `三(二)3 R31` is `三（二）3`. Numbers of our rules and settings are dropped; empty when no
 * clause of the policy is left.
 */
export const sayClause = (clause: string): string =>
  clause
    .split(' ')
    .filter((part) => !/^[RS]\d+$/.test(part))
    .join(' ')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
