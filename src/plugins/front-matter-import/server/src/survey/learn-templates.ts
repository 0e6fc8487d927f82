import { mergeAll, type Templates } from '../../../core/clean/templates/templates';
import type { SourceFile } from '../../../core/types';
import { surveyFiles } from './survey-files';
import type { TemplateMemory } from './template-memory';

interface Lesson {
  memory: TemplateMemory;
  /** The files that were not looked at before. */
  sources: AsyncIterable<SourceFile>;
  signal?: AbortSignal | undefined;
}

/**
 * What is known about the sites of the files: what earlier imports learned, and what the new files of
 * this one teach, which is remembered before the first of them is written.
 */
export async function learnTemplates({ memory, ...survey }: Lesson): Promise<Templates> {
  const known = await memory.load();
  const news = await surveyFiles(survey);
  if (!survey.signal?.aborted) await memory.learn(news);
  return mergeAll(known, news);
}
