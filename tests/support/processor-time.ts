/** What some work takes of the processor, in milliseconds: the same on a busy machine as on an idle one. */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
