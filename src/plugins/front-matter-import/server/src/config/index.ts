import { DEFAULTS, type PluginSettings } from './settings';
import { checkSettings } from './check-settings';

/** The plugin's configuration, `config` beside `enabled` in `config/plugins.ts`. */
export default {
  default: (): PluginSettings => DEFAULTS,
  validator: checkSettings,
};
