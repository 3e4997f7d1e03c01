/**
 * A clause as documents cite it: `三(二)3 R31` is `三（二）3`. The numbers of our rules and settings mean nothing to a
 * reader; what has no clause of the policy is empty.
 */
export const sayClause = (clause: string): string =>
  clause
    .split(' ')
    .filter((part) => !/^[RS]\d+$/.test(part))
    .join(' ')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
