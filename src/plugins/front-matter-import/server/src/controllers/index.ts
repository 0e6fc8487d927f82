import root from './root';
import rootFile from './root-file';
import run from './run';
import runFile from './run-file';
import runReport from './run-report';
import undo from './undo';

export default {
  root,
  'root-file': rootFile,
  run,
  'run-file': runFile,
  'run-report': runReport,
  undo,
};
