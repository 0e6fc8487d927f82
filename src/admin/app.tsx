import { messagesOf } from './content-types';
import namesInChinese from './content-types.zh-Hans.json';

export default {
  config: {
    /** Languages of the admin panel besides English: those that the import page is translated into. */
    locales: ['zh-Hans'],
    translations: { 'zh-Hans': messagesOf(namesInChinese) },
  },
};
