import type { CheckLine } from '../../domain/check-overview'

/** The list that the address of the page asks for. */
export function pathOf(params: URLSearchParams): string {
  const asked = ['batch', 'state', 'page'].flatMap((name) => {
    const value = params.get(name)
    return value ? [[name, value]] : []
  })
  return `/applications/formal-check?${new URLSearchParams(asked).toString()}`
}

/** The one after this in the list; from the top again at its end. */
export function nextOf(lines: readonly CheckLine[], documentId: string): string | undefined {
  const at = lines.findIndex((line) => line.documentId === documentId)
  return [...lines.slice(at + 1), ...lines.slice(0, Math.max(at, 0))][0]?.documentId
}
