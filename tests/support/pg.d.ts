/** The little that tests use of `pg`, which comes without types. */
declare module 'pg' {
  export class Client {
    constructor(options: { connectionString: string; connectionTimeoutMillis?: number });
    connect(): Promise<void>;
    query(statement: string): Promise<{ rows: Record<string, unknown>[] }>;
    end(): Promise<void>;
  }
}
