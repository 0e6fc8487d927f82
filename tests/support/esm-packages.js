'use strict';

const fs = require('node:fs');
const path = require('node:path');

const PROJECT = path.resolve(__dirname, '../..');

/** Loaded outside of Jest's module registry, or not at all. */
const NOT_BY_TESTS = /^(?:@strapi\/(?!client)|react|styled-components)/;

function manifest(folder) {
  const file = path.join(folder, 'package.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
}

/** Where Node finds a package from a folder: the nearest `node_modules` above that has it. */
function folderOf(name, from) {
  for (let folder = from; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name);
    if (fs.existsSync(path.join(candidate, 'package.json'))) return candidate;
  }
  return null;
}

/** Names of the packages below our own dependencies that are ES modules, whatever they depend on. */
function esmPackages() {
  const own = manifest(PROJECT);
  const waiting = Object.keys({ ...own.dependencies, '@strapi/client': '' }).map((name) => [
    name,
    PROJECT,
  ]);
  const seen = new Set();
  const found = new Set();
  while (waiting.length > 0) {
    const [name, from] = waiting.pop();
    const folder = NOT_BY_TESTS.test(name) ? null : folderOf(name, from);
    if (folder === null || seen.has(folder)) continue;
    seen.add(folder);
    const installed = manifest(folder);
    if (installed.type === 'module') found.add(name);
    waiting.push(
      ...Object.keys(installed.dependencies ?? {}).map((dependency) => [dependency, folder]),
    );
  }
  return [...found].sort();
}

module.exports = { esmPackages };
