import { readFileSync } from 'node:fs';
import { ours, project } from './project.mjs';

const { makeEntry } = ours('core/pipeline');
const { categoryPath } = ours('core/map/names');
const { ALL_EVIDENCE } = ours('core/clean/switches');
const { slugify } = ours('core/map/slug');
const { readRuleFiles } = ours('server/src/rules/read-rule-files');
const { listSources } = ours('server/src/sources/files');
const { ARTICLE, CATEGORY, IMAGE } = ours('server/src/destination/uids');

/** The entries of a folder's files, each made when it is asked for. */
async function* entriesOf(folder) {
  const options = {
    status: 'auto',
    timezone: 'UTC',
    preset: null,
    locale: null,
    clean: ALL_EVIDENCE,
    siteRules: readRuleFiles(project),
    templates: null,
    now: Date.now(),
  };
  for await (const { absolute, path } of listSources([folder], { cwd: project })) {
    const result = makeEntry({ path, bytes: readFileSync(absolute) }, options);
    if (result.status !== 'ok') throw new Error(`${path} is ${result.status}.`);
    yield result.entry;
  }
}

/** Creates what articles share once, and remembers it. */
function createFinder(strapi, uid) {
  const known = new Map();
  return async (key, data) => {
    if (!known.has(key)) known.set(key, (await strapi.documents(uid).create({ data })).documentId);
    return known.get(key);
  };
}

/**
 * The peer: what a script of a page does. It reads each file, makes the same entry of it as the import,
 * and gives it to the Document Service, which writes the article, its published version and their
 * relations. It looks nothing up, and keeps no records.
 *
 * @returns how many articles it made
 */
export async function importByDocumentService(strapi, folder) {
  const categoryOf = createFinder(strapi, CATEGORY);
  const imageOf = createFinder(strapi, IMAGE);
  let count = 0;
  for await (const entry of entriesOf(folder)) {
    const { draft, categories, images, cover, tags: _tags, locale: _locale, ...data } = entry;
    const leaves = [];
    for (const names of categories) {
      let parent = null;
      for (const [index, name] of names.entries()) {
        const path = categoryPath(names.slice(0, index + 1));
        parent = await categoryOf(path, { name, path, parent, slug: slugify(path) });
      }
      leaves.push(parent);
    }
    const pictures = [];
    for (const image of images) pictures.push(await imageOf(image.url, image));
    await strapi.documents(ARTICLE).create({
      data: {
        ...data,
        categories: leaves,
        images: pictures,
        ...(cover && { cover: await imageOf(cover, { url: cover }) }),
      },
      status: draft ? 'draft' : 'published',
    });
    count += 1;
  }
  return count;
}
