import { defineImport } from '../src/plugins/front-matter-import/config';

/** What the import does otherwise than by itself; docs/mapping.md lists all keys. */
export default defineImport({});
