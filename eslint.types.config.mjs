import tseslint from 'typescript-eslint'

export const IGNORED = [
  '**/node_modules',
  'dist',
  'build',
  '.cache',
  '.data',
  '.strapi',
  'types/generated',
  'public',
  'coverage',
]

/** Rules with type information read the whole program, so they run separately. */
export default tseslint.config(
  { ignores: IGNORED },
  {
    files: ['src/**/*.{ts,tsx}', 'config/**/*.ts'],
    // Directives for the rules of the other configuration are not unused.
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: {
        project: ['./tsconfig.check.json', './src/admin/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
)
