import type { CheckLine } from '../../domain/check-overview'

/** Request path for the filters in the page's address. */
export function pathOf(params: URLSearchParams): string {
  const asked = ['batch', 'state', 'page'].flatMap((name) => {
    const value = params.get(name)
    return value ? [[name, value]] : []
  })
  return `/applications/formal-check?${new URLSearchParams(asked).toString()}`
}

/** The next application in the table; after the last, the first. */
export function nextOf(lines: readonly CheckLine[], documentId: string): string | undefined {
  const at = lines.findIndex((line) => line.documentId === documentId)
  return [...lines.slice(at + 1), ...lines.slice(0, Math.max(at, 0))][0]?.documentId
}
