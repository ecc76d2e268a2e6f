import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { collect } from './suite.js';

// Runs the tests of the core against its mutants in one process: the same tests and the same assertions as ever, but
// loaded once and run warm, the quickest first. A Vitest for every mutant takes ten times as long. The reference
// implementation and the pins of the rulebooks are no judges here: a pin would kill every mutant of its rulebook.

const TESTS = 'test/{scoring,golden}/**/*.test.ts';
const NO_JUDGES = /^test\/scoring\/(reference\/|reference\.|published\.)/;
const SUITE = new URL('suite.js', import.meta.url).href;

/** The head of the function through which a mutated module notes that it is run. */
const COVERAGE = /function stryCov_\w+\(\) \{/;

process.env.TEST_LENGTH = 'mutants';

class InOneProcess {
  tests = [];
  /** How long each test took when it last ran. */
  times = new Map();
  loads = 0;
  /** Whether the loaded modules note which test runs through which mutant; it is dear, and needed only once. */
  covers = false;

  constructor() {
    // Through it the mutated code and its runner speak to each other.
    globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    this.stryker = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE];
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const sandbox = pathToFileURL(process.cwd()).href;
    registerHooks({
      resolve: (specifier, context, next) => {
        if (specifier === 'vitest' && context.parentURL !== SUITE) return { url: SUITE, shortCircuit: true };
        const found = next(specifier, context);
        const ours = found.url.startsWith(sandbox) && !found.url.includes('/node_modules/');
        return ours ? { ...found, url: `${found.url.split('?')[0]}?${this.loads}` } : found;
      },
      load: (url, context, next) => {
        const loaded = next(url, context);
        if (this.covers || !url.startsWith(sandbox)) return loaded;
        return { ...loaded, source: String(loaded.source).replace(COVERAGE, '$&return;') };
      },
    });
  }

  /** Every module anew, so that a mutant of what is made once is made. */
  async load() {
    this.loads++;
    this.tests = [];
    for (const file of globSync(TESTS).sort()) {
      if (NO_JUDGES.test(file)) continue;
      const tests = await collect(file, () => import(pathToFileURL(join(process.cwd(), file)).href));
      this.tests.push(...tests);
    }
  }

  async dryRun() {
    this.covers = true;
    await this.load();
    const tests = [];
    for (const test of this.tests) {
      this.stryker.currentTestId = test.id;
      const failureMessage = await this.failure(test);
      this.stryker.currentTestId = undefined;
      const result = {
        id: test.id,
        name: test.id,
        fileName: test.file,
        timeSpentMs: this.times.get(test.id),
      };
      tests.push(
        failureMessage === undefined
          ? { ...result, status: 'success' }
          : { ...result, status: 'failed', failureMessage },
      );
    }
    this.covers = false;
    this.tests = [];
    return { status: 'complete', tests, mutantCoverage: this.stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, reloadEnvironment }) {
    Object.assign(this.stryker, { hitCount: 0, hitLimit, activeMutant: undefined });
    if (mutantActivation === 'static') this.stryker.activeMutant = activeMutant.id;
    if (reloadEnvironment || this.tests.length === 0) {
      try {
        await this.load();
      } catch (error) {
        return { status: 'error', errorMessage: String(error) };
      }
    }
    this.stryker.activeMutant = activeMutant.id;
    return this.judge(testFilter && new Set(testFilter), hitLimit);
  }

  /** The quickest first: the first that fails has killed the mutant. */
  async judge(among, hitLimit) {
    const time = ({ id }) => this.times.get(id) ?? 0;
    const judges = this.tests.filter(({ id }) => among?.has(id) ?? true).sort((a, b) => time(a) - time(b));
    for (const [i, test] of judges.entries()) {
      const failureMessage = await this.failure(test);
      if (this.stryker.hitCount > hitLimit)
        return { status: 'timeout', reason: 'the same code again and again' };
      if (failureMessage === undefined) continue;
      return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests: i + 1 };
    }
    return { status: 'survived', nrOfTests: judges.length };
  }

  async failure({ id, run }) {
    const start = performance.now();
    try {
      await run();
      return undefined;
    } catch (error) {
      return String(error).slice(0, 500);
    } finally {
      this.times.set(id, performance.now() - start);
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-one-process', InOneProcess)];
