'use strict';

const path = require('node:path');
const { compileIfStale } = require('./compile');

const USAGE = 2;

/** Loads a command from the compiled project, compiling it first where that is needed. */
function load(command) {
  const project = process.cwd();
  try {
    compileIfStale(project);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(USAGE);
  }
  const plugin = path.relative(project, path.resolve(__dirname, '..'));
  return require(path.join(project, 'dist', plugin, 'cli', `${command}.js`));
}

module.exports = { load };
