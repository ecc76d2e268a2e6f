import type { InScope } from './engine.ts';
import { pack, unpack } from './packing.ts';

/** Keeps an import's list of rows that could not be read, as the file that people download. */
export async function saveImportErrors(scope: InScope, importId: string, text: string): Promise<void> {
  const { pieces, contentHash } = await pack(text);
  await scope.transaction(async (tables) => {
    const key = { organization_id: scope.organizationId, import_id: importId };
    const rows = [Buffer.from(contentHash), ...pieces].map((content, piece) => ({ ...key, piece, content }));
    for (const row of rows) {
      // A reading that was cut short and begun again writes the same once more.
      await tables
        .insertInto('import_errors')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  });
}

export async function importErrors(scope: InScope, importId: string): Promise<string | undefined> {
  const rows = await scope.transaction((tables) =>
    tables
      .selectFrom('import_errors')
      .select('content')
      .where('organization_id', '=', scope.organizationId)
      .where('import_id', '=', importId)
      .orderBy('piece')
      .execute(),
  );
  const [hash, ...pieces] = rows.map((row) => row.content);
  return hash && unpack(pieces, Buffer.from(hash).toString());
}
