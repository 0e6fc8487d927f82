import { adminApi } from '@strapi/strapi/admin';
import { address } from './address';
import type {
  Block,
  EntryPlace,
  FilePreview,
  ImportRecord,
  LearnedRule,
  NewRule,
  Options,
  Outcome,
  Page,
  ReportLine,
  Root,
  Rule,
  RuleEffect,
  RuleTrial,
  Run,
  SiteRules,
  UndoPreview,
} from './contract';

interface Data<T> {
  data: T;
}

const dataOf = <T>({ data }: Data<T>): T => data;
const root = (id: string) => `/roots/${encodeURIComponent(id)}`;

const recordOf = ({ documentId, ...query }: EntryPlace, below = '') => ({
  url: address(`/records/${encodeURIComponent(documentId)}${below}`, query),
});

/** How often the page asks for what is at work. */
export const POLLING_INTERVAL = 1000;

const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['ImportRoot', 'ImportRun', 'ImportRule', 'ImportRecord'] })
  .injectEndpoints({
    endpoints: (build) => ({
      getRoots: build.query<Root[], void>({
        query: () => ({ url: address('/roots'), method: 'GET' }),
        transformResponse: dataOf<Root[]>,
        providesTags: ['ImportRoot'],
      }),
      getRoot: build.query<Root, string>({
        query: (id) => ({ url: address(root(id)), method: 'GET' }),
        transformResponse: dataOf<Root>,
        providesTags: (_root, _error, id) => [{ type: 'ImportRoot', id }],
      }),
      createRoot: build.mutation<Root, { name: string }>({
        query: (data) => ({ url: address('/roots'), method: 'POST', data }),
        transformResponse: dataOf<Root>,
      }),
      deleteRoot: build.mutation<void, string>({
        query: (id) => ({ url: address(root(id)), method: 'DELETE' }),
        invalidatesTags: ['ImportRoot'],
      }),
      scanRoot: build.mutation<Root, { id: string; options: Options }>({
        query: ({ id, options }) => ({
          url: address(`${root(id)}/scan`),
          method: 'POST',
          data: { options },
        }),
        transformResponse: dataOf<Root>,
        invalidatesTags: ['ImportRoot'],
      }),
      getPreview: build.query<
        FilePreview,
        { id: string; path: string; fields: Record<string, string> }
      >({
        query: ({ id, path, fields }) => ({
          url: address(`${root(id)}/file`, { path, fields: JSON.stringify(fields) }),
          method: 'GET',
        }),
        transformResponse: dataOf<FilePreview>,
        providesTags: (_preview, _error, { id }) => [{ type: 'ImportRoot', id }, 'ImportRule'],
      }),
      getRecord: build.query<ImportRecord | null, EntryPlace>({
        query: (place) => ({ ...recordOf(place), method: 'GET' }),
        transformResponse: dataOf<ImportRecord>,
        providesTags: ['ImportRecord'],
      }),
      getSource: build.query<{ file: string; text: string }, EntryPlace>({
        query: (place) => ({ ...recordOf(place, '/source'), method: 'GET' }),
        transformResponse: dataOf<{ file: string; text: string }>,
        keepUnusedDataFor: 0,
      }),
      importAgain: build.mutation<Run, EntryPlace>({
        query: (place) => ({ ...recordOf(place, '/import'), method: 'POST' }),
        transformResponse: dataOf<Run>,
        invalidatesTags: ['ImportRun', 'ImportRecord'],
      }),
      getRules: build.query<{ rules: Rule[]; sites: SiteRules[] }, void>({
        query: () => ({ url: address('/rules'), method: 'GET' }),
        transformResponse: ({ data, meta }: Data<Rule[]> & { meta: { sites: SiteRules[] } }) => ({
          rules: data,
          sites: meta.sites,
        }),
        providesTags: ['ImportRule'],
      }),
      addRule: build.mutation<Rule, NewRule>({
        query: (data) => ({ url: address('/rules'), method: 'POST', data }),
        transformResponse: dataOf<Rule>,
        invalidatesTags: ['ImportRule'],
      }),
      getLearned: build.query<{ rules: LearnedRule[]; total: number; posts: number }, void>({
        query: () => ({ url: address('/rules/learned'), method: 'GET' }),
        transformResponse: ({
          data,
          meta,
        }: Data<LearnedRule[]> & { meta: { total: number; posts: number } }) => ({
          rules: data,
          ...meta,
        }),
        providesTags: ['ImportRule', 'ImportRun'],
      }),
      getEffect: build.query<RuleEffect, NewRule>({
        query: (data) => ({ url: address('/rules/preview'), method: 'POST', data }),
        transformResponse: ({
          data,
          meta,
        }: Data<RuleEffect['articles']> & { meta: Omit<RuleEffect, 'articles'> }) => ({
          articles: data,
          ...meta,
        }),
        keepUnusedDataFor: 0,
      }),
      tryRule: build.mutation<Block[], RuleTrial>({
        query: (data) => ({ url: address('/rules/try'), method: 'POST', data }),
        transformResponse: dataOf<Block[]>,
      }),
      applyRule: build.mutation<{ runs: Run[]; busy: string[] }, number>({
        query: (id) => ({ url: address(`/rules/${id}/apply`), method: 'POST' }),
        transformResponse: ({ data, meta }: Data<Run[]> & { meta: { busy: string[] } }) => ({
          runs: data,
          busy: meta.busy,
        }),
        invalidatesTags: ['ImportRun', 'ImportRecord'],
      }),
      deleteRule: build.mutation<void, number>({
        query: (id) => ({ url: address(`/rules/${id}`), method: 'DELETE' }),
        invalidatesTags: ['ImportRule'],
      }),
      getRuns: build.query<Page<Run>, { start: number; limit: number }>({
        query: (page) => ({ url: address('/runs', page), method: 'GET' }),
        providesTags: ['ImportRun'],
      }),
      getRun: build.query<Run, number>({
        query: (id) => ({ url: address(`/runs/${id}`), method: 'GET' }),
        transformResponse: dataOf<Run>,
        providesTags: ['ImportRun'],
      }),
      startRun: build.mutation<Run, { root: string; paths?: string[]; options: Options }>({
        query: (data) => ({ url: address('/runs'), method: 'POST', data }),
        transformResponse: dataOf<Run>,
        invalidatesTags: ['ImportRun'],
      }),
      changeRun: build.mutation<Run, { id: number; change: 'pause' | 'resume' | 'cancel' }>({
        query: ({ id, change }) => ({ url: address(`/runs/${id}/${change}`), method: 'POST' }),
        transformResponse: dataOf<Run>,
        invalidatesTags: ['ImportRun'],
      }),
      getRunFiles: build.query<
        Page<ReportLine>,
        { id: number; status?: Outcome; search?: string; start: number; limit: number }
      >({
        query: ({ id, ...query }) => ({ url: address(`/runs/${id}/files`, query), method: 'GET' }),
        providesTags: ['ImportRun'],
      }),
      getUndoPreview: build.query<UndoPreview, number>({
        query: (id) => ({ url: address(`/runs/${id}/undo`), method: 'GET' }),
        transformResponse: ({
          data,
          meta,
        }: Data<UndoPreview> & { meta: Partial<UndoPreview> }) => ({
          ...data,
          isComplete: meta.isComplete !== false,
        }),
        // Undoing depends on what people did since: never an answer from before.
        keepUnusedDataFor: 0,
      }),
      undoRun: build.mutation<Run, number>({
        query: (id) => ({ url: address(`/runs/${id}/undo`), method: 'POST' }),
        transformResponse: dataOf<Run>,
        invalidatesTags: ['ImportRun'],
      }),
    }),
  });

export const {
  useGetRootsQuery,
  useGetRootQuery,
  useCreateRootMutation,
  useDeleteRootMutation,
  useScanRootMutation,
  useGetPreviewQuery,
  useGetRecordQuery,
  useGetSourceQuery,
  useImportAgainMutation,
  useGetRulesQuery,
  useAddRuleMutation,
  useApplyRuleMutation,
  useTryRuleMutation,
  useDeleteRuleMutation,
  useGetEffectQuery,
  useGetLearnedQuery,
  useGetRunsQuery,
  useGetRunQuery,
  useStartRunMutation,
  useChangeRunMutation,
  useGetRunFilesQuery,
  useGetUndoPreviewQuery,
  useUndoRunMutation,
} = api;
