import type { ImportConfig } from './core/mapping/config';

export type {
  Computed,
  FieldRule,
  FileFacts,
  ImportConfig,
  SkipCondition,
  SourceConfig,
  Transform,
  TransformName,
} from './core/mapping/config';

/** Types the configuration of the import, so that an editor completes and checks its keys. */
export const defineImport = (config: ImportConfig): ImportConfig => config;
