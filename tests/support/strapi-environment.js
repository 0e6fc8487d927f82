'use strict';

const { createRequire } = require('node:module');
const path = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

/**
 * Gives tests Node's own `require`, so that Strapi is loaded once per worker, as in production, and
 * not once per test file through Jest's module registry, which takes many times as long.
 */
module.exports = class StrapiEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.outerRequire = createRequire(path.resolve(__dirname, '../../package.json'));
  }
};
