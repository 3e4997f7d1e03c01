import { readFileSync } from 'node:fs'
import tseslint from 'typescript-eslint'
import importX from 'eslint-plugin-import-x'

/** Who may import whom inside a plugin; between plugins tests/pure/house.test.ts. A violation fails `npm test`. */
const src = (path) => `./src/${path}`
const PLUGINS = JSON.parse(readFileSync(new URL('src/plugins/order.json', import.meta.url), 'utf8'))
const zones = [
  {
    target: src('shared/pure'),
    from: ['./src/shared/server', './src/shared/admin', './src/plugins', './src/api', './src/admin', './src/demo'],
    message: 'shared/pure depends on nothing',
  },
  {
    target: src('shared/server'),
    from: ['./src/api', './src/admin', './src/shared/admin', './src/demo'],
    message: 'shared depends on no plugin',
  },
  ...PLUGINS.flatMap((plugin) => [
    {
      target: src(`plugins/${plugin}/domain`),
      from: ['./src/shared/{server,admin}/**', './src/plugins/*/{server,admin}/**'],
      message: 'a domain is pure',
    },
    {
      target: src(`plugins/${plugin}/admin`),
      from: ['./src/shared/server/**', './src/plugins/*/server/!(content-types)/**'],
      message: 'the panel imports no server code',
    },
  ]),
]

export default tseslint.config(
  {
    ignores: [
      '**/node_modules',
      'dist',
      'build',
      '.cache',
      '.data',
      '.strapi',
      'types/generated',
      'public',
      'coverage',
    ],
  },
  { files: ['**/*.{ts,tsx}'], extends: [...tseslint.configs.recommended] },
  {
    files: ['src/**/*.{ts,tsx}', 'config/**/*.ts'],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.check.json', './src/admin/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Rules and the kernel's pure part know neither Strapi, nor a file, nor the clock.
    files: ['src/shared/pure/**/*.ts', 'src/policy/**/*.ts', 'src/plugins/*/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['@strapi/*', 'knex', 'pg', 'node:*', 'fs', 'path'], message: 'pure code does no I/O' }],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'time is passed in as `now`',
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'time is passed in as `now`' },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'pure code is deterministic',
        },
      ],
    },
  },
  {
    // A query on a connection of its own inside a transaction starves the pool: raw access stays in shared/server.
    files: ['src/**/*.ts'],
    ignores: ['src/shared/server/**', 'src/shared/pure/**', 'src/policy/**', 'src/plugins/*/domain/**', '**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "MemberExpression[object.property.name='db'][property.name=/^(connection|getConnection|queryBuilder)$/]",
          message: 'raw SQL goes through shared/server/database/database',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'use node:crypto or a seeded generator',
        },
      ],
    },
  },
  {
    files: ['src/policy/categories.ts', 'src/policy/divisions-data.ts'],
    rules: { 'max-lines': 'off' },
  },
)
