// The only door to what files and feeds contain. Nothing on the other side knows a column of an export.

export type { FactsChunk } from './assemble/chunk.ts';
export type { Coverage, SourceCoverage } from './assemble/coverage.ts';
export { inOrderOfCustomers, withoutRepetition } from './assemble/customers.ts';
export type { MergeCandidate } from './assemble/people.ts';
export { type Assembled, assembleFacts } from './assembleFacts.ts';
export { type ErrorWords, errorsFile } from './errorsFile.ts';
export { periodsOf } from './factsDocument.ts';
export type { SourceFile } from './files/byteStream.ts';
export { LIMITS, readExport } from './readExport.ts';
export * from './reading.ts';
