import { join } from 'node:path'
import { ROOT } from './imports'

interface Schema {
  collectionName: string
  info: { singularName: string }
}

export const schemaOf = (file: string): Schema =>
  jest.requireActual<{ default: Schema }>(join(ROOT, 'src', file)).default
