import { TYPES } from './types'

/** The staff route of an action, or of `actions`, `history`. */
export function staffPath(kind: string, documentId: string, action: string): string {
  const prefix = TYPES.get(kind)?.procedure?.plugin
  if (!prefix) throw new Error(`no declaration in tests/types says where staff act on a ${kind}`)
  return `/${prefix}/${kind}/${documentId}/${action}`
}
