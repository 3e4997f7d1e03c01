const transform = {
  '^.+\\.tsx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } }],
}
const common = {
  transform,
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache', '<rootDir>/.data'],
}

const booted = {
  ...common,
  testEnvironment: '<rootDir>/tests/harness/environment.cjs',
  globalSetup: '<rootDir>/tests/harness/boot.cjs',
  globalTeardown: '<rootDir>/tests/harness/shutdown.cjs',
  setupFilesAfterEnv: ['<rootDir>/tests/harness/matchers.ts'],
}

/**
 * Pure tests need nothing. Integration and deep tests share one boot of the built app; deep ones search too long for
 * every run. Smoke tests start the built product.
 */
module.exports = {
  projects: [
    { ...common, displayName: 'pure', testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/tests/pure/**/*.test.ts'] },
    { ...booted, displayName: 'integration', testMatch: ['<rootDir>/tests/integration/**/*.test.ts'] },
    { ...booted, displayName: 'deep', testMatch: ['<rootDir>/tests/deep/**/*.test.ts'] },
    {
      ...common,
      displayName: 'smoke',
      testMatch: ['<rootDir>/tests/smoke/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/harness/serve.cjs',
      globalTeardown: '<rootDir>/tests/harness/unserve.cjs',
    },
  ],
  // Only ends tests that hang; no test may depend on the machine's speed.
  testTimeout: 600_000 * Number(process.env.SEARCH_FACTOR ?? 1),
}
