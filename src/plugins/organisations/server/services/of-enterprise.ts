/** SQL: a column of the enterprise whose credit code another column holds; null for none. */
export const ofEnterprise = (column: 'name' | 'city_code', creditCode: string): string =>
  `(select ${column} from enterprises where enterprises.credit_code = ${creditCode})`
