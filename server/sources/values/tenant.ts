const ID = /^\{?([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})\}?$/i;

/** A tenant's id in one form, so that exports that write it in different cases speak of one tenant. */
export const tenantOf = (text: string): string => {
  const id = ID.exec(text)?.[1];
  return id === undefined ? text : id.toLowerCase();
};
