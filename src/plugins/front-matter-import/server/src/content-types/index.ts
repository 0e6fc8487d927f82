import linkSchema from './link/schema.json';
import recordSchema from './record/schema.json';

export const RECORD = 'plugin::front-matter-import.record';
export const LINK = 'plugin::front-matter-import.link';

export default { record: { schema: recordSchema }, link: { schema: linkSchema } };
