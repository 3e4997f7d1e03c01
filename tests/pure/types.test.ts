import { imports, sources } from '../house/imports'
import { schemaOf } from '../house/schemas'
import { TYPES, undeclared } from '../harness/types'

/** Uids of our content types, from the schemas. */
const uids = sources()
  .filter((file) => /content-types\/.*\/schema\.ts$/.test(file))
  .map(uidOf)

function uidOf(file: string): string {
  const { singularName } = schemaOf(file).info
  const [top, plugin] = file.split('/')
  return top === 'api' ? `api::${singularName}.${singularName}` : `plugin::${plugin}.${singularName}`
}

const declared = [...TYPES.values()].map(({ uid }) => uid)

test('every content type is declared in a file of its name', () => {
  expect(uids.length).toBeGreaterThan(35)
  expect(uids.filter((uid) => !declared.includes(uid)).map(undeclared)).toEqual([])
})

test('every declaration is of an existing type, in the file of its name', () => {
  // Strapi's type, but with a page in the panel.
  const strapis = ['plugin::users-permissions.user']
  expect(declared.filter((uid) => !uids.includes(uid) && !strapis.includes(uid))).toEqual([])
  for (const [file, { uid }] of TYPES) expect(uid.slice(uid.indexOf('.') + 1)).toBe(file)
})

test('every schema is named by its server and by a panel, every flow by a panel', () => {
  const all = imports()
  const named = (to: string, from: RegExp): boolean => all.some((one) => one.to === to && from.test(one.from))
  const PANEL = /^plugins\/\w+\/admin\//
  const missing = sources().flatMap((file) => {
    const [top, plugin] = file.split('/')
    const isSchema = /content-types\/.*\/schema\.ts$/.test(file)
    if (!isSchema && !/-flow\.ts$/.test(file)) return []
    // Strapi loads the types of src/api itself.
    const byServer =
      !isSchema || top === 'api' || named(file, new RegExp(`^plugins/${plugin}/server/(?!content-types/)`))
    return [
      ...(byServer ? [] : [`${file} is no content type: name it in src/plugins/${plugin}/server/index.ts`]),
      ...(named(file, PANEL)
        ? []
        : [`${file} is unknown to the panel: name it in src/plugins/${plugin}/admin/index.tsx`]),
    ]
  })
  expect(missing).toEqual([])
})
