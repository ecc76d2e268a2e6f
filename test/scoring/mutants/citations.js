import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

// What a rulebook quotes is no rule: mutants of it would only be killed by pinning the words. Everything else of a
// rulebook – dates, thresholds, points, lists – is mutated.
const CITATIONS = new Set(['clause', 'readings', 'notComputed']);

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'citations', {
    shouldIgnore(path) {
      const { key } = path.isObjectProperty() ? path.node : {};
      return key?.type === 'Identifier' && CITATIONS.has(key.name) ? 'a citation' : undefined;
    },
  }),
];
