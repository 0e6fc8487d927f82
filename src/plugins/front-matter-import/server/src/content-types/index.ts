import linkSchema from './link/schema.json';
import recordSchema from './record/schema.json';
import runSchema from './run/schema.json';
import templateSchema from './template/schema.json';

export const RECORD = 'plugin::front-matter-import.record';
export const LINK = 'plugin::front-matter-import.link';
export const TEMPLATE = 'plugin::front-matter-import.template';
export const RUN = 'plugin::front-matter-import.run';

export default {
  record: { schema: recordSchema },
  link: { schema: linkSchema },
  run: { schema: runSchema },
  template: { schema: templateSchema },
};
