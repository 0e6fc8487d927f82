#!/usr/bin/env node
'use strict';

const { load } = require('./load');

void load('runs').main();
