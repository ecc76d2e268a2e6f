// Amounts of money as people and programs write them, read exactly: 1250.00, 1,250.00, 1.250,00, 1 250,00,
// $1,250.00, (1,250.00), 1,250.00-, 1.25E+03.

/** An exact decimal: digits × 10^-scale. */
export interface Amount {
  readonly digits: number | bigint;
  readonly scale: number;
  /**
   * The separator in "1.250" or "1,250", where the number alone does not tell thousands from decimals: with it as
   * the decimal sign the scale holds, with it between thousands the scale is 0.
   */
  readonly open?: Separator;
}
export type Separator = '.' | ',';

/** An amount, and the decimal sign when the way it is written gives it away. */
export interface AmountRead {
  readonly amount: Amount;
  readonly decimal?: Separator;
}

const PLAIN = /^-?\d+(?:\.\d+)?$/;
const OTHER_CURRENCY = /[€£¥₹₽₩₺₴₪฿]|\b(?!USD)[A-Z]{3}\b/;
const EXPONENT = /^(\d+)(?:([.,])(\d+))?e([+-]?\d{1,3})$/i;
const GROUPS = /^\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?![\d ])/;

/** More decimals than any export has; a number of money far below this is noise. */
const MOST_DECIMALS = 40;

/** No amount is as long; the patterns need not look at what is. */
const LONGEST = 100;

export function readAmount(text: string): AmountRead | 'not-an-amount' | 'not-us-dollars' {
  if (text.length > LONGEST) return 'not-an-amount';
  if (PLAIN.test(text)) return readBody(text.replace('-', ''), text.startsWith('-')) ?? 'not-an-amount';
  if (OTHER_CURRENCY.test(text)) return 'not-us-dollars';
  const bare = text
    .replace(/US\$|USD|\$/, '')
    .replace(/[−–]/, '-')
    .trim();
  const bracketed = /^\((.*)\)$/.exec(bare)?.[1]?.trim();
  const signed = /^-\s*(.*)$/.exec(bare)?.[1] ?? /^(.*\d)\s*-$/.exec(bare)?.[1];
  const body = bracketed ?? signed ?? bare.replace(/^\+/, '');
  return (
    readBody(
      GROUPS.test(body) ? body.replace(/[ \u00a0\u202f'’]/g, '') : body,
      body !== bare.replace(/^\+/, ''),
    ) ?? 'not-an-amount'
  );
}

function readBody(body: string, negative: boolean): AmountRead | undefined {
  const exponent = EXPONENT.exec(body);
  if (exponent) {
    const [, whole = '', sign, decimals = '', power = '0'] = exponent;
    const amount = decimal(whole, decimals, negative, Number(power));
    return amount && (sign === undefined ? { amount } : { amount, decimal: sign as Separator });
  }
  if (!/^[\d.,]*\d[.,]?$/.test(body)) return undefined;
  const points = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  if (points > 0 && commas > 0) {
    return withDecimals(body, body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ',', negative);
  }
  const only: Separator = points > 0 ? '.' : ',';
  const count = points + commas;
  if (count > 1) return withGroups(body, only, negative);
  if (count === 1 && /^[1-9]\d{0,2}[.,]\d{3}$/.test(body)) {
    const amount = decimal(body.replace(only, ''), '', negative);
    return amount && { amount: { ...amount, scale: 3, open: only } };
  }
  if (count === 1) return withDecimals(body, only, negative);
  const amount = decimal(body, '', negative);
  return amount && { amount };
}

/** Thousands in groups of three and nothing after them: the decimal sign must be the other one. */
function withGroups(body: string, separator: Separator, negative: boolean): AmountRead | undefined {
  const groups = body.split(separator);
  if (!areGroups(groups)) return undefined;
  const amount = decimal(groups.join(''), '', negative);
  return amount && { amount, decimal: separator === '.' ? ',' : '.' };
}

function withDecimals(body: string, sign: Separator, negative: boolean): AmountRead | undefined {
  const [whole = '', decimals = '', ...rest] = body.split(sign);
  if (rest.length > 0) return undefined;
  const groups = whole.split(sign === '.' ? ',' : '.');
  if (groups.length > 1 && !areGroups(groups)) return undefined;
  const amount = decimal(groups.join(''), decimals, negative);
  return amount && { amount, decimal: sign };
}

const areGroups = ([first = '', ...others]: readonly string[]): boolean =>
  /^\d{1,3}$/.test(first) && others.every((group) => /^\d{3}$/.test(group));

/** The digits as a number while it is exact, trailing zeros of the decimals left away. */
function decimal(whole: string, decimals: string, negative: boolean, power = 0): Amount | undefined {
  const kept = decimals.replace(/0+$/, '');
  const scale = kept.length - power;
  if (scale > MOST_DECIMALS) return undefined;
  const text = whole + kept + (scale < 0 ? '0'.repeat(-scale) : '');
  const digits = text.length <= 15 ? Number(text) : BigInt(text);
  return { digits: negative && text !== '' ? -digits : digits, scale: Math.max(scale, 0) };
}
