import { type ImportProblem, problemLine } from '#contract';
import type { Refusal } from '../../sources/index.ts';

const MEGABYTE = 2 ** 20;
const EXPORTS =
  'Download one of these reports in Partner Center and import it: TrainingCompletions, AzureUsage, OfficeUsage, EMSUsage, CPOR-M365 usage, Business applications revenue or usage, CustomersAndTenants.';
const ANEW = 'Download the report again and import it unchanged.';

/** Why a file cannot be read, in words. */
export function refusalWords(refusal: Refusal): ImportProblem {
  const [detail, remedy] = words(refusal);
  return { code: refusal.code, detail, remedy };
}

function words(refusal: Refusal): readonly [string, string] {
  switch (refusal.code) {
    case 'cancelled':
      return ['The import was cancelled.', 'Import the file again.'];
    case 'empty':
      return ['The file is empty. What is known stays as it is.', ANEW];
    case 'too-large':
      return [
        `The file is too large: ${Math.ceil(refusal.size / MEGABYTE)} MB, where ${refusal.limit / MEGABYTE} MB is the most.`,
        'Download the report for a shorter time and import it in parts.',
      ];
    case 'not-a-table':
      return [`The file is no table (${refusal.found.replaceAll('-', ' ')}).`, EXPORTS];
    case 'not-utf8':
      return [`Line ${refusal.line} is not UTF-8 or UTF-16 text.`, 'Save the file as CSV UTF-8.'];
    case 'quote-not-closed':
      return [`A quoted cell that begins in row ${refusal.row} never ends.`, ANEW];
    case 'not-recognised':
      return [`The columns belong to no report that is known: ${listed(refusal.columns)}.`, EXPORTS];
    case 'columns-missing':
      return [
        `The file looks like ${refusal.source} and lacks these columns: ${listed(refusal.missing)}.`,
        'Download the report with all of its columns.',
      ];
    case 'mixed-date-orders':
      return [
        `The dates in ${refusal.column} are written in more than one order: ${listed(refusal.values)}.`,
        ANEW,
      ];
    case 'mixed-decimal-signs':
      return [
        `The amounts in ${refusal.column} have both decimal points and decimal commas: ${listed(refusal.values)}.`,
        ANEW,
      ];
    case 'damaged-workbook':
      return ['The workbook is damaged.', ANEW];
    case 'workbook-too-large-inside':
      return [
        `Unpacked the workbook is larger than ${refusal.limit / MEGABYTE} MB.`,
        'Save the sheet as CSV and import that.',
      ];
    case 'not-json':
      return [
        `It stops being JSON at line ${refusal.line}, column ${refusal.column}: expected ${refusal.expected}.`,
        'Correct the facts document.',
      ];
    case 'not-a-facts-document':
      return [
        `The facts document has mistakes: ${refusal.problems.slice(0, 10).map(problemLine).join('; ')}.`,
        'Correct the facts document.',
      ];
  }
}

const MOST = 20;

function listed(values: readonly string[]): string {
  if (values.length === 0) return 'none';
  const more = values.length > MOST ? ` and ${values.length - MOST} more` : '';
  return `${values.slice(0, MOST).join(', ')}${more}`;
}
