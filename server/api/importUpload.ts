import type { RequestHandler, Response } from 'express';
import { z } from 'zod';
import { parse } from '#contract';
import type { Background } from '../background.ts';
import { personOf } from '../identity/person.ts';
import { sendProblem } from '../problems.ts';
import { LARGEST_UPLOAD } from '../tasks/imports/uploads.ts';

const text = z.string().trim().min(1, 'a text that is not empty').max(200, 'at most 200 characters');
const query = z.strictObject({
  /** The file's name, for people. */
  name: text,
  partner: text.optional(),
  partnerName: text.optional(),
});

const KEY = /^[\x21-\x7e]{1,200}$/;

/** Takes a file: the body is the file itself, and it is on disk before anything looks into it. */
export function postImport(imports: Background['imports']): RequestHandler {
  return async (request, response) => {
    const options = parse(query, request.query);
    if (!options.ok) {
      return sendProblem(response, 'query-invalid', 'Correct the options in the address.', options.problems);
    }
    const idempotencyKey = request.get('Idempotency-Key');
    if (idempotencyKey !== undefined && !KEY.test(idempotencyKey)) {
      const detail = 'An Idempotency-Key has 1 to 200 visible ASCII characters.';
      return sendProblem(response, 'query-invalid', detail);
    }
    if (request.get('Content-Encoding') !== undefined) {
      return sendProblem(response, 'body-type', 'Send the file as it is, without Content-Encoding.');
    }
    if (Number(request.get('Content-Length') ?? 0) > LARGEST_UPLOAD) return tooLarge(response);
    const { name: fileName, partner, partnerName } = options.value;
    const { tenant, id: by } = personOf(request);
    const receipt = await imports.receive(tenant, {
      ...{ fileName, body: request, origin: 'upload', by, idempotencyKey },
      partner: partner === undefined ? undefined : { partner, ...(partnerName && { name: partnerName }) },
    });
    switch (receipt.outcome) {
      case 'begun':
      case 'same': {
        const answer = await imports.get(tenant, receipt.importId);
        response.status(202).location(`/api/v1/imports/${receipt.importId}`).json(answer);
        return;
      }
      case 'in-flight':
        return sendProblem(
          response,
          'key-in-flight',
          'A file with this Idempotency-Key is arriving: wait for its answer.',
        );
      case 'key-used':
        return sendProblem(
          response,
          'key-used',
          'Another file came with this Idempotency-Key: use a new key for a new file.',
        );
      case 'too-large':
        return tooLarge(response);
      case 'broken-off':
        return sendProblem(response, 'body-malformed', 'The file broke off. Send it again.');
    }
  };
}

function tooLarge(response: Response): void {
  // What is still on its way is not read.
  response.set('Connection', 'close');
  const megabytes = LARGEST_UPLOAD / 2 ** 20;
  sendProblem(
    response,
    'body-too-large',
    `Files up to ${megabytes} MB are taken. Import the report in parts.`,
  );
}
