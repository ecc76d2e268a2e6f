// As much of JSON Schema 2020-12 as the description of the API uses: what it promises is compared with what is
// really answered. A keyword that is not known here fails, rather than being passed over.

export type Schema = Readonly<Record<string, unknown>>;

const NOTES = new Set(['description', 'default', 'title', 'format', 'id']);

/** Everything in a value that its schema does not promise, each with its place. */
export function mismatches(schema: Schema, value: unknown, document: Schema, at = ''): string[] {
  if (typeof schema.$ref === 'string')
    return mismatches(resolved(schema.$ref, document), value, document, at);
  return Object.entries(schema).flatMap(([keyword, said]) => {
    if (NOTES.has(keyword)) return [];
    const check = CHECKS[keyword];
    if (!check) return [`${at}: the keyword ${keyword} is not known`];
    return check(said, value, { schema, document, at });
  });
}

/** What a reference leads to. */
export function resolved(ref: string, document: Schema): Schema {
  const found = ref
    .split('/')
    .slice(1)
    .reduce<unknown>((part, name) => (isObject(part) ? part[name] : undefined), document);
  if (!isObject(found)) throw new Error(`${ref} leads nowhere.`);
  return found;
}

interface Place {
  readonly schema: Schema;
  readonly document: Schema;
  readonly at: string;
}
type Check = (said: unknown, value: unknown, place: Place) => string[];

const wrong = (is: boolean, { at }: Place, expected: unknown, value: unknown): string[] =>
  is ? [] : [`${at}: ${JSON.stringify(value)?.slice(0, 80)} instead of ${JSON.stringify(expected)}`];

const anyOf: Check = (said, value, place) => {
  const fits = (said as Schema[]).some((one) => mismatches(one, value, place.document).length === 0);
  return wrong(fits, place, 'one of the alternatives', value);
};

const CHECKS: Readonly<Record<string, Check>> = {
  type: (said, value, place) => {
    const types = [said].flat() as string[];
    return wrong(
      types.some((type) => isOfType(type, value)),
      place,
      said,
      value,
    );
  },
  const: (said, value, place) => wrong(value === said, place, said, value),
  enum: (said, value, place) => wrong((said as unknown[]).includes(value), place, said, value),
  minimum: (said, value, place) => wrong(Number(value) >= Number(said), place, said, value),
  maximum: (said, value, place) => wrong(Number(value) <= Number(said), place, said, value),
  minLength: (said, value, place) => wrong(String(value).length >= Number(said), place, said, value),
  maxLength: (said, value, place) => wrong(String(value).length <= Number(said), place, said, value),
  minItems: (said, value, place) => wrong((value as unknown[]).length >= Number(said), place, said, value),
  maxItems: (said, value, place) => wrong((value as unknown[]).length <= Number(said), place, said, value),
  pattern: (said, value, place) =>
    wrong(new RegExp(String(said), 'u').test(String(value)), place, said, value),
  anyOf,
  oneOf: anyOf,
  allOf: (said, value, { document, at }) =>
    (said as Schema[]).flatMap((one) => mismatches(one, value, document, at)),
  items: (said, value, { document, at }) =>
    Array.isArray(value)
      ? value.flatMap((item, i) => mismatches(said as Schema, item, document, `${at}[${i}]`))
      : [],
  required: (said, value, place) =>
    (said as string[]).flatMap((name) => wrong(isObject(value) && name in value, place, name, value)),
  properties: (said, value, { document, at }) =>
    Object.entries(said as Record<string, Schema>).flatMap(([name, part]) =>
      isObject(value) && name in value ? mismatches(part, value[name], document, `${at}.${name}`) : [],
    ),
  additionalProperties: (said, value, { schema, document, at }) => {
    const known = isObject(schema.properties) ? schema.properties : {};
    const others = isObject(value) ? Object.entries(value).filter(([name]) => !(name in known)) : [];
    if (said === false) return others.map(([name]) => `${at}: ${name} is not promised`);
    return others.flatMap(([name, part]) => mismatches(said as Schema, part, document, `${at}.${name}`));
  },
  propertyNames: (said, value, { document, at }) =>
    Object.keys(isObject(value) ? value : {}).flatMap((name) =>
      mismatches(said as Schema, name, document, `${at} (key)`),
    ),
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isOfType(type: string, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
