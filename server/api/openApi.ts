import { z } from 'zod';
import { answers } from '#contract';
import { PROBLEM_TYPE, PROBLEMS } from '../problems.ts';
import { KEY_HEADER, keepsAnswers } from './idempotency.ts';
import { optionsOf } from './perform.ts';
import { problemsOf } from './problemsOf.ts';
import type { Route } from './route.ts';

// What the table of routes says to other programs: OpenAPI 3.1, whose schemas are JSON Schema 2020-12.

type Json = Record<string, unknown>;

/** The named schemas, as they come up. */
class Components {
  readonly schemas: Record<string, Json> = {};
  readonly responses: Record<string, Json> = {};

  /** A schema with its named parts taken out; what is sent and what is answered may differ, as by defaults. */
  add(schema: z.ZodType, io: 'input' | 'output'): Json {
    const suffix = io === 'input' ? 'Sent' : '';
    const made = z.toJSONSchema(schema, {
      io,
      unrepresentable: 'any',
      override: ({ jsonSchema }) => {
        // Lists that nobody changes are "readOnly" to zod, which means something else here.
        delete jsonSchema.readOnly;
      },
    });
    const text = JSON.stringify(made).replaceAll(
      /"#\/\$defs\/(\w+)"/g,
      (_ref, name) => `"#/components/schemas/${name}${suffix}"`,
    );
    const { $schema: _, $defs = {}, ...rest } = JSON.parse(text) as Json & { $defs?: Record<string, Json> };
    for (const [name, part] of Object.entries($defs)) this.schemas[`${name}${suffix}`] = part;
    return rest;
  }

  /** An answer that many routes have, told once. */
  response(name: string, made: Json): Json {
    const same = JSON.stringify(made);
    for (let place = name, i = 2; ; place = `${name}-${i++}`) {
      this.responses[place] ??= made;
      if (JSON.stringify(this.responses[place]) === same) return { $ref: `#/components/responses/${place}` };
    }
  }
}

/** The description of the API as it is mounted. */
export function openApi(routes: readonly Route[], publicUrl: string, version: string): Json {
  const components = new Components();
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route, components) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Seventy',
      version,
      description: 'The partner capability scorecard: scores, why, and the evidence behind them.',
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    security: [{ person: [] }, { program: [] }],
    paths,
    components: {
      schemas: components.schemas,
      responses: components.responses,
      securitySchemes: {
        person: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token of Microsoft Entra ID for this application.',
        },
        program: {
          type: 'http',
          scheme: 'bearer',
          description: 'A key that an admin has made: seventy_…',
        },
      },
    },
  };
}

function operation(route: Route, components: Components): Json {
  const { role, summary, peopleOnly } = route;
  const security = role === 'open' ? [] : peopleOnly ? [{ person: [] }] : undefined;
  return {
    operationId: operationId(route),
    summary,
    'x-role': role,
    ...(security && { security }),
    parameters: parametersOf(route, components),
    ...bodyOf(route, components),
    responses: { ...answersOf(route, components), ...problemAnswers(route, components) },
  };
}

const operationId = ({ method, path }: Route): string =>
  `${method}${path
    .split(/\W+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}`;

function parametersOf(route: Route, components: Components): Json[] {
  const key = {
    name: KEY_HEADER,
    in: 'header',
    description: 'The same request under the same key is done once.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  };
  return [
    ...parametersIn(route.params, 'path', components),
    ...parametersIn(optionsOf(route), 'query', components),
    ...(keepsAnswers(route) || route.keepsKeys ? [key] : []),
  ];
}

function parametersIn(
  schema: z.ZodObject | undefined,
  place: 'path' | 'query',
  components: Components,
): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = components.add(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, part]) => ({
    name,
    in: place,
    ...(required.includes(name) && { required: true }),
    schema: part,
  }));
}

function bodyOf({ body }: Route, components: Components): Json {
  if (!body) return {};
  if (body.kind === 'file') {
    return { requestBody: { required: true, content: { 'application/octet-stream': {} } } };
  }
  const schema = components.add(body.schema, 'input');
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

function answersOf(route: Route, components: Components): Json {
  const { answer, method, status = 200 } = route;
  if ('file' in answer)
    return { [status]: { description: 'The file.', content: { [typeOf(answer.file)]: {} } } };
  const schema = components.add(answer, 'output');
  const fresh =
    method === 'get' ? { 304: { description: 'Still what the ETag in If-None-Match stands for.' } } : {};
  return { [status]: { description: 'The answer.', content: { 'application/json': { schema } } }, ...fresh };
}

const typeOf = (file: string): string => file.split(';')[0] ?? file;

function problemAnswers(route: Route, components: Components): Json {
  const problem = components.add(answers.problemAnswer, 'output');
  const byStatus = Object.groupBy(problemsOf(route), (code) => PROBLEMS[code].status);
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, codes = []]) => {
      const description = codes.map((code) => PROBLEMS[code].title).join('; ');
      const schema = { allOf: [problem, { properties: { code: { enum: codes } } }] };
      const made = { description, content: { [PROBLEM_TYPE]: { schema } } };
      return [status, components.response(`Problem${status}`, made)];
    }),
  );
}
