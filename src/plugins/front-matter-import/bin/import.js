#!/usr/bin/env node
'use strict';

const { setFlagsFromString } = require('node:v8');
const { load } = require('./load');

// Left alone, each thread's heap grows with the length of the run, to the double of what is needed and
// more. This lets V8 collect sooner, and is no limit at which a large file would end the import.
setFlagsFromString('--heap-growing-percent=40');

void load('import').main();
