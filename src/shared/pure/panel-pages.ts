/** A condition of a filtered table; a value alone must be equal. */
export type TableFilter = string | readonly ['$lte' | '$ne', string]

/** Path of a filtered table in content-manager. */
export function tablePath(uid: string, filters: Readonly<Record<string, TableFilter>>): string {
  const query = Object.entries(filters).map(([name, filter], at) => {
    const [operator, value] = typeof filter === 'string' ? ['$eq', filter] : filter
    return `filters[$and][${at}][${name}][${operator}]=${encodeURIComponent(value)}`
  })
  return `/content-manager/collection-types/${uid}?${['page=1', 'pageSize=20', ...query].join('&')}`
}

export const pageOf = (uid: string, documentId: string): string =>
  `/content-manager/collection-types/${uid}/${documentId}`
