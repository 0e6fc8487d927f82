#!/usr/bin/env node
'use strict';

const { load } = require('./load');

void load('rollback').main();
