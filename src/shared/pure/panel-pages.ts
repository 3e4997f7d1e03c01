/** Path of a filtered table in content-manager. */
export function tablePath(uid: string, filters: Record<string, string>): string {
  const query = Object.entries(filters).map(
    ([name, value], at) => `filters[$and][${at}][${name}][$eq]=${encodeURIComponent(value)}`,
  )
  return `/content-manager/collection-types/${uid}?${['page=1', 'pageSize=20', ...query].join('&')}`
}

export const pageOf = (uid: string, documentId: string): string =>
  `/content-manager/collection-types/${uid}/${documentId}`
