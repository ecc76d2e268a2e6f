/** A column's name as names are compared: letter case, blanks, underscores and other marks do not matter. */
export const columnKey = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
