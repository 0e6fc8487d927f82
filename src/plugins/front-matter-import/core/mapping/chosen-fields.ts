import type { ImportConfig } from './config';

/** Attributes, each with the name of the front-matter field that a person chose for it. */
export interface ChosenFields {
  [attribute: string]: string;
}

/** The configuration with what a person chose for one import, which wins over all its parts. */
export function chooseFields(config: ImportConfig, chosen: ChosenFields): ImportConfig {
  if (Object.keys(chosen).length === 0) return config;
  const isLeft = ([attribute]: [string, unknown]) => !Object.hasOwn(chosen, attribute);
  const sources = (config.sources ?? []).map(({ fields = {}, ...source }) => ({
    ...source,
    fields: Object.fromEntries(Object.entries(fields).filter(isLeft)),
  }));
  return { ...config, fields: { ...config.fields, ...chosen }, sources };
}
