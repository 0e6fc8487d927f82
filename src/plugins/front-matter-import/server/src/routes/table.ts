import type { Action } from '../permissions';

export interface RouteRow {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  /** Controller and its action; tokens that may only read are allowed whatever is called `find` or `findOne`. */
  handler: string;
  action: Action;
}

const route = (
  method: RouteRow['method'],
  path: string,
  handler: string,
  action: Action,
): RouteRow => ({ method, path, handler, action });

/** Every route of the plugin, the same for the admin panel and for programs. */
export const ROUTES: readonly RouteRow[] = [
  route('GET', '/roots', 'root.find', 'read-imports'),
  route('POST', '/roots', 'root.create', 'run-imports'),
  route('GET', '/roots/:id', 'root.findOne', 'read-imports'),
  route('DELETE', '/roots/:id', 'root.delete', 'run-imports'),
  route('POST', '/roots/:id/files', 'root.upload', 'run-imports'),
  route('POST', '/roots/:id/scan', 'root.scan', 'run-imports'),
  route('GET', '/roots/:id/files', 'root-file.find', 'read-imports'),
  route('GET', '/roots/:id/file', 'root-file.findOne', 'read-imports'),
  route('POST', '/runs', 'run.create', 'run-imports'),
  route('GET', '/runs', 'run.find', 'read-imports'),
  route('GET', '/runs/:id', 'run.findOne', 'read-imports'),
  route('POST', '/runs/:id/pause', 'run.pause', 'run-imports'),
  route('POST', '/runs/:id/resume', 'run.resume', 'run-imports'),
  route('POST', '/runs/:id/cancel', 'run.cancel', 'run-imports'),
  route('GET', '/runs/:id/files', 'run-file.find', 'read-imports'),
  route('GET', '/runs/:id/report', 'run-report.findOne', 'read-imports'),
  route('GET', '/records/:id', 'record.findOne', 'read-imports'),
  route('GET', '/records/:id/source', 'record-source.findOne', 'read-imports'),
  route('POST', '/records/:id/import', 'record.import', 'run-imports'),
  route('GET', '/rules', 'rule.find', 'read-imports'),
  route('POST', '/rules', 'rule.create', 'edit-rules'),
  route('GET', '/rules/learned', 'learned-rule.find', 'read-imports'),
  route('POST', '/rules/preview', 'rule-effect.find', 'read-imports'),
  route('POST', '/rules/try', 'rule-trial.find', 'read-imports'),
  route('GET', '/rules/:id', 'rule.findOne', 'read-imports'),
  route('DELETE', '/rules/:id', 'rule.delete', 'edit-rules'),
  route('POST', '/rules/:id/apply', 'rule-effect.apply', 'run-imports'),
  route('GET', '/runs/:id/undo', 'undo.preview', 'undo-imports'),
  route('POST', '/runs/:id/undo', 'undo.create', 'undo-imports'),
];
