import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, sources } from '../house/imports'

/** Server code that answers staff, who read every state under its own name. */
const FOR_STAFF = [
  'plugins/experts/server/reads/my-assignments.ts',
  'plugins/experts/server/reads/open-assignment.ts',
  'plugins/experts/server/tasks.ts',
  'plugins/filing/server/tasks.ts',
  'plugins/lists/server/tasks.ts',
  'shared/server/flows/document-guard.ts',
  'shared/server/flows/flow-routes.ts',
  'shared/server/flows/guards.ts',
  'shared/server/flows/record-routes.ts',
]

/** Reads the table of states: `flow.states[state]`, `flow.states.draft`, `flow.states?.[…]`, `{ states } = flow`. */
const readsStates = (code: string): boolean =>
  /\bstates(\?\.)?\[/.test(code) || /\.states\.\w/.test(code) || /\{[^{}]*\bstates\b[^{}]*\} = \w*[fF]low\b/.test(code)

/** Answers of account routes that show a state as it is stored. */
const rawStates = (code: string): string[] =>
  [...code.matchAll(/\b(?:ok|created)\(\{[^}]*?\bstate\b([^,}]*)/g)].flatMap(([whole, value = '']) =>
    /^: (view|applicantView\([\w.]+\))\.state\(/.test(value) || (value.trim() === '' && shownBefore(code))
      ? []
      : [whole],
  )
/** `const state = applicantView(flow).state(…)`, and no other `state` in the file. */
const shownBefore = (code: string): boolean => {
  const made = [...code.matchAll(/\bconst (?:\{[^}]*\bstate\b[^}]*\}|state) = ([^\n]*)/g)].map(
    ([, value = '']) => value,
  )
  return made.length > 0 && made.every((value) => /applicantView\([\w.]+\)\.state\(/.test(value))
}

const server = sources().filter((file) => /^(shared|plugins\/[a-z]+)\/server\//.test(file))
const code = (file: string): string => readFileSync(join(ROOT, 'src', file), 'utf8')

test('only the applicant view reads names and labels of states for applicants and the public', () => {
  expect(server.filter((file) => readsStates(code(file))).sort()).toEqual(FOR_STAFF)
})

test('account routes answer no state as it is stored, and filter by none', () => {
  const accounts = server.filter((file) => file.includes('/server/accounts/'))
  expect(accounts.length).toBeGreaterThan(20)
  expect(accounts.flatMap((file) => rawStates(code(file)).map((raw) => [file, raw]))).toEqual([])
  expect(accounts.filter((file) => /\bstate(Label)?: \{/.test(code(file)))).toEqual([
    'shared/server/accounts/applicant-fields.ts',
  ])
})

test.each([
  ['demandFlow.states[row.state]', true],
  ['const { label } = flow.states.draft', true],
  ['const { states, name } = demandFlow', true],
  ['flow.states?.[state]', true],
  ['Object.keys(flow.states)', false],
  ['states: readonly string[]', false],
])('%s reads labels of states: %s', (text, reads) => expect(readsStates(text)).toBe(reads))

test.each([
  ['ok({ documentId, state: after.state })', 1],
  ["created({ documentId, state: 'open', version: 1 })", 1],
  ['const { state } = row\n ok({ documentId, state })', 1],
  ['const state = applicantView(flow).state(row.state)\n ok({ documentId, state })', 0],
  ['const state = begun && applicantView(flow).state(begun.state)\n created({ documentId, state, version: 1 })', 0],
  ['ok({ documentId, state: applicantView(flow).state(after.state), version })', 0],
  ['ok({ documentId, version })', 0],
])('%s shows raw states: %d', (text, found) => expect(rawStates(text)).toHaveLength(found))
