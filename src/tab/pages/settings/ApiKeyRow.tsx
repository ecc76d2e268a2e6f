import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiKeyLine, ApiKeys } from '#contract';
import { useInstants } from '../../instants.ts';
import { useLaterWords } from '../../laterWords.ts';
import { useAction } from '../../parts/action.ts';
import { DIVIDER, useLook } from '../../parts/look.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { useTab } from '../../tab.ts';
import { useSettingsLook } from './settingsLook.ts';
import { keysQuery } from './settingsQueries.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalS} 0`,
    ':not(:first-child)': { borderTop: DIVIDER },
  },
  what: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** What a key is for, how long it opens, and its end by an admin's word. */
export function ApiKeyRow({ made }: { made: ApiKeyLine }) {
  const look = useLook();
  const styles = useStyles();
  const shared = useSettingsLook();
  const { api } = useTab();
  const queries = useQueryClient();
  const { day } = useInstants();
  const said = useLaterWords().settings;
  const [asking, setAsking] = useState(false);
  const { busy, failure, act } = useAction();
  const isExpired = Date.parse(made.expiresAt) <= Date.now();
  const end = isExpired ? said.expired(day(made.expiresAt)) : said.until(day(made.expiresAt));
  const revoke = () =>
    act(async () => {
      queries.setQueryData(keysQuery(api).queryKey, await api.remove<ApiKeys>(`/api-keys/${made.id}`));
    });
  const facts = [
    said.roles[made.role],
    ...(made.partners ?? []),
    made.revokedAt === null ? end : said.revoked(day(made.revokedAt)),
    made.lastUsedAt === null ? said.unused : said.used(day(made.lastUsedAt)),
  ];
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className={look.strong} data-goes-on>
          {made.name}
        </p>
        <p className={mergeClasses(look.small, look.quiet)}>{facts.join(' · ')}</p>
      </div>
      {made.revokedAt === null && (
        <div className={shared.end}>
          {asking ? (
            <>
              <Button data-goes-on size="small" onClick={() => setAsking(false)}>
                {said.keep}
              </Button>
              <Button
                size="small"
                appearance="primary"
                disabledFocusable={busy}
                onClick={() => void revoke()}
              >
                {said.revokeSure}
              </Button>
            </>
          ) : (
            <Button size="small" aria-label={said.revokeOf(made.name)} onClick={() => setAsking(true)}>
              {said.revoke}
            </Button>
          )}
          {failure && <Refusal failure={failure} text={said.refused} />}
        </div>
      )}
    </li>
  );
}
