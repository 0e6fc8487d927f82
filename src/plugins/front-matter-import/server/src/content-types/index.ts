import recordSchema from './record/schema.json';

export const RECORD = 'plugin::front-matter-import.record';

export default { record: { schema: recordSchema } };
