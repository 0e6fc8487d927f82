'use strict';

// Loaded into a command before it starts: writes to the file in BENCH_FIGURES what the process took.

const { writeFileSync } = require('node:fs');
const { PerformanceObserver } = require('node:perf_hooks');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  const seconds = {};
  const add = (entries) => {
    for (const { name, duration } of entries)
      seconds[name] = (seconds[name] ?? 0) + duration / 1000;
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ entryTypes: ['measure'] });
  const { exit } = process;
  process.exit = (status) => {
    add(observer.takeRecords());
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const figures = { seconds, peakMb: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 };
    writeFileSync(process.env.BENCH_FIGURES, JSON.stringify(figures));
    exit(status);
  };
}
