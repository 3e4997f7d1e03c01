import { execFileSync } from 'node:child_process'
import { imports, ROOT, sources } from '../house/imports'

/** The files whose change makes `npm start` build the panel anew. */
const watched = (): ReadonlySet<string> => {
  const script = `import('./scripts/lib/build.mjs').then((build) => process.stdout.write(JSON.stringify(build.panelSources())))`
  const files = execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' })
  return new Set(JSON.parse(files) as string[])
}

test('whatever the panel imports makes it build anew when it changes', () => {
  const to = new Map<string, string[]>()
  for (const one of imports()) if (!one.typeOnly) to.set(one.from, [...(to.get(one.from) ?? []), one.to])
  const seen = new Set(sources().filter((file) => /^(admin|shared\/admin|plugins\/\w+\/admin)\//.test(file)))
  expect(seen.size).toBeGreaterThan(100)
  // A set iterates over what is added meanwhile.
  for (const file of seen) for (const next of to.get(file) ?? []) seen.add(next)
  const known = watched()
  expect([...seen].filter((file) => !known.has(`src/${file}`))).toEqual([])
})
