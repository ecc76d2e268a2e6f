import type { InScope } from './engine.ts';

// Every text that may have been sealed, for whoever seals them anew. What is in them is not known here.

export interface KeptText {
  /** A blob by its name, or the tokens of a person by their id. */
  readonly kind: 'blob' | 'tokens';
  readonly name: string;
  readonly text: string;
}

export async function keptTexts(scope: InScope): Promise<KeptText[]> {
  return scope.transaction(async (tables) => {
    const blobs = await tables
      .selectFrom('blobs')
      .select(['name', 'content as text'])
      .where('organization_id', '=', scope.organizationId)
      .orderBy('name')
      .execute();
    const tokens = await tables
      .selectFrom('token_caches')
      .select(['person_id as name', 'sealed as text'])
      .where('organization_id', '=', scope.organizationId)
      .orderBy('person_id')
      .execute();
    return [...blobs.map(of('blob')), ...tokens.map(of('tokens'))].flat();
  });
}

const of =
  (kind: KeptText['kind']) =>
  ({ name, text }: { readonly name: string; readonly text: string | null }): KeptText[] =>
    text === null ? [] : [{ kind, name, text }];

/** Puts another text in the place of this one; false when something else stands there by now. */
export async function replaceText(
  scope: InScope,
  { kind, name, text }: KeptText,
  by: string,
): Promise<boolean> {
  const { numUpdatedRows } = await scope.transaction((tables) =>
    kind === 'blob'
      ? tables
          .updateTable('blobs')
          .set({ content: by })
          .where('organization_id', '=', scope.organizationId)
          .where('name', '=', name)
          .where('content', '=', text)
          .executeTakeFirst()
      : tables
          .updateTable('token_caches')
          .set({ sealed: by })
          .where('organization_id', '=', scope.organizationId)
          .where('person_id', '=', name)
          .where('sealed', '=', text)
          .executeTakeFirst(),
  );
  return numUpdatedRows > 0n;
}
