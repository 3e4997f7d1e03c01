import { readFileSync } from 'node:fs'
import tseslint from 'typescript-eslint'
import importX from 'eslint-plugin-import-x'
import { IGNORED } from './eslint.types.config.mjs'
import { ZONES } from './scripts/lint/zones.cjs'

/** Violations that are older than their rule; the list only shrinks (tests/pure/sources.test.ts). */
const EXCEPTIONS = JSON.parse(readFileSync(new URL('scripts/lint/exceptions.json', import.meta.url), 'utf8'))

const CAST = {
  selector: "TSAsExpression[expression.type='TSAsExpression'][expression.typeAnnotation.type='TSUnknownKeyword']",
  message: 'as unknown as: give the value its type, or check it',
}
const NEVER = {
  selector: "TSAsExpression[typeAnnotation.type='TSNeverKeyword']",
  message: 'as never: give the value its type, or check it',
}
const LOCALE = [
  {
    selector: 'MemberExpression[property.name=/^toLocale/]',
    message: 'numbers and times for people are written by src/shared/admin/format.ts',
  },
  {
    selector: "MemberExpression[object.name='Intl'][property.name='DateTimeFormat']",
    message: 'instants for people are written by src/shared/pure/calendar.ts and say-instant.ts',
  },
]
const RANDOM = {
  selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
  message: 'use node:crypto or a seeded generator',
}
const RAW_SQL = {
  selector: "MemberExpression[object.property.name='db'][property.name=/^(connection|getConnection|queryBuilder)$/]",
  message: 'raw SQL goes through shared/server/database/database',
}
const CLOCK = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'time is passed in as `now`',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'time is passed in as `now`' },
]
const PURE = ['src/shared/pure/**/*.ts', 'src/policy/**/*.ts', 'src/plugins/*/domain/**/*.ts']
const CASTING = Object.keys(EXCEPTIONS.casts)
const FORMAT = 'src/shared/admin/format.ts'

/**
 * If several blocks match a file, the last one with a rule replaces the others, so each block lists everything it
 * forbids.
 * @param {object[]} forbidden without the casts, which some files still contain
 */
const syntax = (files, ignores, forbidden) => [
  {
    files,
    ignores: [...ignores, '**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', CAST, NEVER, ...forbidden] },
  },
  ...CASTING.map((file) => ({
    files: files.map((pattern) => [pattern, file]),
    ignores,
    rules: { 'no-restricted-syntax': ['error', ...forbidden] },
  })),
]

/** Rules without type information: a few files take seconds. Those with it are in eslint.types.config.mjs. */
export default tseslint.config(
  { ignores: IGNORED },
  { files: ['**/*.{ts,tsx}'], extends: [...tseslint.configs.recommended] },
  {
    files: ['src/**/*.{ts,tsx}', 'config/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: `${import.meta.dirname}/src`, zones: ZONES }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'config/**/*.ts'],
    ignores: ['**/*.test.ts', ...Object.keys(EXCEPTIONS.longFunctions)],
    rules: { 'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Rules and the kernel's pure part use no Strapi, no files, no clock.
    files: PURE,
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['@strapi/*', 'knex', 'pg', 'node:*', 'fs', 'path'], message: 'pure code does no I/O' }],
        },
      ],
    },
  },
  ...syntax(PURE, [], [...CLOCK, { ...RANDOM, message: 'pure code is deterministic' }, ...LOCALE]),
  // A query on a second connection inside a transaction can exhaust the pool, so raw access stays in shared/server.
  ...syntax(['src/**/*.{ts,tsx}'], ['src/shared/server/**', ...PURE, FORMAT], [RAW_SQL, RANDOM, ...LOCALE]),
  ...syntax(['src/shared/server/**/*.ts'], [], LOCALE),
  ...syntax([FORMAT], [], [RANDOM]),
  {
    files: ['src/policy/categories.ts', 'src/policy/divisions-data.ts'],
    rules: { 'max-lines': 'off' },
  },
)
