export const KEY_HEADER = 'Idempotency-Key';
export const KEY_FORM = /^[\x21-\x7e]{1,200}$/;
