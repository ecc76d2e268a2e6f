import type { Request } from 'express';

/**
 * The address that a request was for as it is declared, with names in the place of what was asked for: an id in an
 * address may be somebody's mail, so addresses are never written down as they came.
 */
export function routeName({ route, baseUrl }: Request): string {
  const path: unknown = route?.path;
  if (typeof path === 'string') return `${baseUrl}${path}`;
  // Turned away on its way: the place where that was. Places are mounted under plain names.
  return baseUrl === '' ? '(no route)' : `${baseUrl}/*`;
}
