import { ours, project } from './project.mjs';

// A step that is measured in a process of its own: node task.mjs NAME ARGUMENT, on the database that the
// environment names. The last line that it prints is its result as JSON.

async function withStrapi(work) {
  const strapi = await ours('cli/boot').bootStrapi(project);
  try {
    return await work(strapi);
  } finally {
    await strapi.destroy();
  }
}

async function timed(work) {
  const start = performance.now();
  const count = await work();
  return { count, seconds: (performance.now() - start) / 1000 };
}

const TASKS = {
  async documents(folder) {
    const { importByDocumentService } = await import('./document-service.mjs');
    return withStrapi((strapi) => timed(() => importByDocumentService(strapi, folder)));
  },
  async insert(from) {
    const { insertRows } = await import('./insert-limit.mjs');
    return withStrapi(async (strapi) => ({
      seconds: await insertRows(strapi, JSON.parse(from)),
    }));
  },
  async cpu(folder) {
    const { makeAll } = await import('./cpu-limit.mjs');
    return timed(() => makeAll(folder));
  },
};

const [name, argument] = process.argv.slice(2);
const result = await TASKS[name](argument);
process.stdout.write(`\n${JSON.stringify(result)}\n`);
process.exit(0);
