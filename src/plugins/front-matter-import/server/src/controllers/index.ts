import learnedRule from './learned-rule';
import record from './record';
import recordSource from './record-source';
import root from './root';
import rootFile from './root-file';
import rule from './rule';
import ruleEffect from './rule-effect';
import ruleTrial from './rule-trial';
import run from './run';
import runFile from './run-file';
import runReport from './run-report';
import undo from './undo';

export default {
  'learned-rule': learnedRule,
  record,
  'record-source': recordSource,
  root,
  'root-file': rootFile,
  rule,
  'rule-effect': ruleEffect,
  'rule-trial': ruleTrial,
  run,
  'run-file': runFile,
  'run-report': runReport,
  undo,
};
