'use strict';

const { esmPackages } = require('./tests/support/esm-packages');

const common = {
  moduleFileExtensions: ['ts', 'js', 'json'],
  transform: {
    '\\.(?:ts|js)$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  // Jest loads CommonJS: packages that come as ES modules only have to be transformed.
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmPackages().join('|')})/)`],
  // Compiled files would be taken for second copies of the sources.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.tmp/'],
};

/** Tests that need databases. */
const onDatabases = {
  ...common,
  globalSetup: './tests/prepare-databases.ts',
  globalTeardown: './tests/remove-databases.ts',
};

/** Tests that start Strapi in their own process. */
const inStrapi = { ...onDatabases, testEnvironment: './tests/support/strapi-environment.js' };

/** @type {import('jest').Config} */
module.exports = {
  globalSetup: './tests/global-setup.ts',
  // Generous: what a slow machine needs is no failure, and a test that hangs is seen all the same.
  testTimeout: 300_000,
  // Most tests wait for databases and child processes, so no core is spared for Jest itself.
  maxWorkers: '100%',
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts'] },
    {
      ...inStrapi,
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
    },
    { ...onDatabases, displayName: 'cli', testMatch: ['<rootDir>/tests/cli/**/*.test.ts'] },
    { ...onDatabases, displayName: 'http', testMatch: ['<rootDir>/tests/http/**/*.test.ts'] },
    {
      ...common,
      displayName: 'browser',
      globalSetup: './tests/browser/global-setup.ts',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
    },
  ],
};
