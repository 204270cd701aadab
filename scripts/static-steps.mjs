// What needs no browser: shared by `npm run check` and `npm test`.
import { build, runTool, step, vitest } from './steps.mjs';

export async function staticSteps() {
  await step('types', () => runTool('typescript', ['--noEmit'], 'tsc'));
  await step('lint', () => runTool('oxlint', ['--type-aware']));
  await step('format', () => runTool('prettier', ['--check', '--log-level', 'warn', '.']));
  await step('unit and components', () => vitest(['rules', 'unit', 'components']));
  await step('build for Chromium', () => build('chrome'));
  await step('build for Firefox', () => build('firefox'));
}
