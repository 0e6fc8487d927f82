import type { ParsedFile } from '../types';
import { feed } from './feed';
import { plain } from './plain';
import type { Preset } from './preset';

// The first that recognises a file is its preset, so `plain`, which takes all, stands last.
const PRESETS: readonly Preset[] = [feed, plain];

export const PRESET_NAMES: readonly string[] = PRESETS.map(({ name }) => name);

/** @param name the preset that the user asked for, or null to recognise it by the file */
export function choosePreset(file: ParsedFile, name: string | null): Preset {
  const asked = PRESETS.find((preset) => preset.name === name);
  return asked ?? PRESETS.find((preset) => preset.recognises(file)) ?? plain;
}
