import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Brought } from '../roots/create-roots';
import type { Root } from '../roots/types';
import { serviceOf } from '../services';
import { pairPaths } from '../uploads/pair-paths';
import { answerRoot } from './answers';
import { answering, check, type Context } from './context';
import { NEW_ROOT, SCAN, UPLOAD_PATHS } from './schemas';

/** A file as Strapi's body middleware leaves it. */
interface Uploaded {
  filepath: string;
  originalFilename: string | null;
  size: number;
}

type UploadedFields = { [field: string]: Uploaded | Uploaded[] };

const listOf = (files: Uploaded | Uploaded[] | undefined): Uploaded[] =>
  files === undefined ? [] : [files].flat();

/** Strapi removes files of the field `files` by itself, and leaves all others in the system's folder. */
async function removeOthers({ files: _files, ...others }: UploadedFields): Promise<string[]> {
  for (const { filepath } of Object.values(others).flatMap(listOf)) {
    await rm(filepath, { force: true });
  }
  return Object.keys(others);
}

function readPaths(body: unknown, names: readonly string[]): string[] | null {
  const { paths } = (body ?? {}) as { paths?: unknown };
  if (paths === undefined) return null;
  let list: unknown;
  try {
    list = typeof paths === 'string' ? JSON.parse(paths) : null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const read = UPLOAD_PATHS.safeParse(list);
  if (!read.success || read.data.length !== names.length) {
    throw new errors.ValidationError(
      `\`paths\` is a JSON list with one path for each of the ${names.length} files.`,
    );
  }
  const paired = pairPaths(names, read.data);
  if (paired) return paired;
  throw new errors.ValidationError(
    'Which file belongs to which of `paths` cannot be told. Give each file its path as its name.',
  );
}

async function broughtBy(ctx: Context): Promise<Brought[]> {
  const { files = {}, body } = ctx.request as unknown as { files?: UploadedFields; body: unknown };
  const others = await removeOthers(files);
  const uploaded = listOf(files.files);
  if (others.length > 0 || uploaded.length === 0) {
    throw new errors.ValidationError('Send files in the field `files` of a multipart form.');
  }
  const names = uploaded.map(({ originalFilename }) => originalFilename ?? '');
  const paths = readPaths(body, names);
  return uploaded.map(({ filepath: file, originalFilename, size }, index) => {
    const path = paths?.[index] ?? basename(originalFilename ?? '');
    return { file, path, size };
  });
}

/** Whether something works on the root; the answer then says so. */
function isBusy(strapi: Core.Strapi, ctx: Context, { id, name }: Root): boolean {
  const isScanned = serviceOf(strapi, 'scans').isGoing(id);
  if (!isScanned && !serviceOf(strapi, 'jobs').isUsed(id)) return false;
  const what = isScanned ? 'being looked at' : 'being imported';
  ctx.conflict(`\`${name}\` is ${what}. Wait until that has ended, or stop it.`);
  return true;
}

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const roots = () => serviceOf(strapi, 'roots');
  const scans = () => serviceOf(strapi, 'scans');
  const isUsed = ({ id }: Root): boolean =>
    scans().isGoing(id) || serviceOf(strapi, 'jobs').isUsed(id);

  const findUpload = async (id: string): Promise<Root> => {
    const root = await roots().find(id);
    if (root.kind === 'upload') return root;
    throw new errors.ValidationError(
      `\`${root.name}\` is a folder of the server; only uploads are changed here.`,
    );
  };

  return {
    find: answering(async (ctx) => {
      const all = await roots().list();
      ctx.body = { data: await Promise.all(all.map((root) => answerRoot(strapi, root))) };
    }),

    findOne: answering(async (ctx) => {
      ctx.body = { data: await answerRoot(strapi, await roots().find(ctx.params.id!)) };
    }),

    create: answering(async (ctx) => {
      const { name } = check(NEW_ROOT, ctx.request.body);
      await roots().clean(isUsed);
      ctx.status = 201;
      ctx.body = { data: await answerRoot(strapi, await roots().create(name)) };
    }),

    upload: answering(async (ctx) => {
      const brought = await broughtBy(ctx);
      const root = await findUpload(ctx.params.id!);
      if (isBusy(strapi, ctx, root)) return;
      ctx.body = { data: await answerRoot(strapi, await roots().add(root.id, brought)) };
    }),

    scan: answering(async (ctx) => {
      const { options } = check(SCAN, ctx.request.body);
      const root = await roots().find(ctx.params.id!);
      if (isBusy(strapi, ctx, root)) return;
      await roots().touch(root);
      await scans().start(root, options);
      ctx.status = 202;
      ctx.body = { data: await answerRoot(strapi, root) };
    }),

    delete: answering(async (ctx) => {
      const root = await findUpload(ctx.params.id!);
      if (isBusy(strapi, ctx, root)) return;
      await scans().forget(root);
      await roots().remove(root.id);
      ctx.status = 204;
    }),
  };
};
