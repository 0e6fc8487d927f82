import { mergeAll, type Templates } from '../../../core/clean/templates/templates';
import { type FirstPass, surveyFiles } from './survey-files';
import type { TemplateMemory } from './template-memory';

interface Learning extends Omit<FirstPass, 'seen'> {
  memory: TemplateMemory;
}

/**
 * What is known about the sites of the files: what earlier imports learned, and what the new files of
 * this one teach, which is remembered before the first of them is written. A document teaches once: an
 * import that goes on where another was cut off knows what that one had learned.
 */
export async function learnTemplates({ memory, ...survey }: Learning): Promise<Templates> {
  const { templates, bodies } = await memory.load();
  const news = await surveyFiles({ ...survey, seen: bodies });
  if (!survey.signal?.aborted) await memory.learn(news);
  return mergeAll(templates, news);
}
