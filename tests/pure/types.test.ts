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

test('every schema and every flow is named in a content-types/index.ts, which the server and the panel read', () => {
  const INDEX = /^plugins\/\w+\/server\/content-types\/index\.ts$/
  const all = imports()
  const named = (to: string, from: RegExp): boolean => all.some((one) => one.to === to && from.test(one.from))
  const missing = sources().flatMap((file) => {
    const [, plugin] = file.split('/')
    if (INDEX.test(file)) {
      const hasTypes = all.some(
        ({ from, to }) => from === file && to.startsWith(`plugins/${plugin}/server/content-types/`),
      )
      return [
        ...(named(file, new RegExp(`^plugins/${plugin}/admin/`)) ? [] : [`${file} is unknown to the panel`]),
        ...(!hasTypes || named(file, new RegExp(`^plugins/${plugin}/server/index\\.ts$`))
          ? []
          : [`${file}: no server`]),
      ]
    }
    if (!/content-types\/.*\/schema\.ts$|-flow\.ts$/.test(file) || named(file, INDEX)) return []
    return [`${file}: name it in server/content-types/index.ts of its plugin`]
  })
  expect(missing).toEqual([])
})
