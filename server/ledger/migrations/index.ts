import type { Migration } from 'kysely/migration';
import { foundation } from './0001-foundation.ts';
import { imports } from './0002-imports.ts';
import { notifications } from './0003-notifications.ts';
import { sharing } from './0004-sharing.ts';
import { personLinks } from './0005-person-links.ts';
import { access } from './0006-access.ts';
import { audit } from './0007-audit.ts';
import { personalNotices } from './0008-personal-notices.ts';
import { erasedAccounts } from './0009-erased-accounts.ts';

/**
 * All migrations by name, forward only: a published one is never edited, the next one corrects it.
 * `role` is the database role that later works with the tables.
 */
export function migrations(role: string): Record<string, Migration> {
  return {
    '0001-foundation': { up: (db) => foundation(db, role) },
    '0002-imports': { up: (db) => imports(db, role) },
    '0003-notifications': { up: (db) => notifications(db, role) },
    '0004-sharing': { up: (db) => sharing(db, role) },
    '0005-person-links': { up: (db) => personLinks(db, role) },
    '0006-access': { up: (db) => access(db, role) },
    '0007-audit': { up: (db) => audit(db, role) },
    '0008-personal-notices': { up: (db) => personalNotices(db, role) },
    '0009-erased-accounts': { up: (db) => erasedAccounts(db, role) },
  };
}
