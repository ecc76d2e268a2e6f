import { answers, askedImport } from '#contract';
import { limitArrivals } from '../limits/arrivals.ts';
import { LARGEST_UPLOAD } from '../tasks/imports/uploads.ts';
import { SAMPLE } from '../tasks/samplePartner.ts';
import { KEY_FORM, KEY_HEADER } from './idempotency.ts';
import { found } from './imports.ts';
import { refusal, route } from './route.ts';
import { SAMPLE_READ_ONLY } from './sample.ts';

/** Takes a file: the body is the file itself, and it is on disk before anything looks into it. */
export const uploadRoute = route({
  method: 'post',
  path: '/imports',
  role: 'admin',
  summary: 'Takes a file, or says which import it is already; the body is the file itself',
  query: askedImport,
  body: { kind: 'file' },
  before: [limitArrivals()],
  keepsKeys: true,
  answer: answers.importAnswer,
  status: 202,
  problems: [
    ...['query-invalid', 'too-many-imports', 'body-type', 'body-too-large', 'body-malformed'],
    ...['import-unknown', 'key-in-flight', 'key-used', 'sample-read-only'],
  ] as const,
  async handle({ server: { background }, person, scope, request, query }) {
    const idempotencyKey = request.get(KEY_HEADER);
    if (idempotencyKey !== undefined && !KEY_FORM.test(idempotencyKey)) {
      return refusal('query-invalid', 'An Idempotency-Key has 1 to 200 visible ASCII characters.');
    }
    if (request.get('Content-Encoding') !== undefined) {
      return refusal('body-type', 'Send the file as it is, without Content-Encoding.');
    }
    if (Number(request.get('Content-Length') ?? 0) > LARGEST_UPLOAD) return TOO_LARGE;
    const { name: fileName, partner, partnerName } = query;
    const { tenant, id: by } = person;
    if (partner === SAMPLE && (await scope.seenPartners(person, { partnerId: partner })).length === 0) {
      return SAMPLE_READ_ONLY;
    }
    const receipt = await background.imports.receive(tenant, {
      ...{ fileName, body: request, origin: 'upload', by, idempotencyKey },
      partner: partner === undefined ? undefined : { partner, ...(partnerName && { name: partnerName }) },
    });
    if (receipt.outcome !== 'begun' && receipt.outcome !== 'same') return REFUSED[receipt.outcome];
    const answered = await found(background.imports, tenant, receipt.importId);
    return answered.ok ? { ...answered, location: `/api/v1/imports/${receipt.importId}` } : answered;
  },
});

const megabytes = LARGEST_UPLOAD / 2 ** 20;
const TOO_LARGE = {
  ...refusal('body-too-large', `Files up to ${megabytes} MB are taken. Import the report in parts.`),
  // What is still on its way is not read.
  hangUp: true,
} as const;

const REFUSED = {
  'in-flight': refusal('key-in-flight', 'A file with this Idempotency-Key is arriving: wait for its answer.'),
  'key-used': refusal(
    'key-used',
    'Another file came with this Idempotency-Key: use a new key for a new file.',
  ),
  'too-large': TOO_LARGE,
  'broken-off': refusal('body-malformed', 'The file broke off. Send it again.'),
} as const;
