import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** The project that is measured: the one that the command was started in. */
export const project = process.cwd();

/** A file of the plugin's sources. */
export const source = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

/** Compiles the project unless that is done. */
export const compile = () => require('../../bin/compile.js').compileIfStale(project);

/** A compiled module of the plugin, by its path in it. */
export const ours = (file) =>
  require(path.join(project, 'dist/src/plugins/front-matter-import', `${file}.js`));
