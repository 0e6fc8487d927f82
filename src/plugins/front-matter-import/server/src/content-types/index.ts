import changeSchema from './change/schema.json';
import linkSchema from './link/schema.json';
import recordSchema from './record/schema.json';
import ruleSchema from './rule/schema.json';
import runSchema from './run/schema.json';
import templateSchema from './template/schema.json';

export const RECORD = 'plugin::front-matter-import.record';
export const CHANGE = 'plugin::front-matter-import.change';
export const LINK = 'plugin::front-matter-import.link';
export const TEMPLATE = 'plugin::front-matter-import.template';
export const RUN = 'plugin::front-matter-import.run';
export const RULE = 'plugin::front-matter-import.rule';

export default {
  record: { schema: recordSchema },
  change: { schema: changeSchema },
  link: { schema: linkSchema },
  rule: { schema: ruleSchema },
  run: { schema: runSchema },
  template: { schema: templateSchema },
};
