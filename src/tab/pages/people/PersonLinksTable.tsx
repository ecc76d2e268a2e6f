import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import type { DecideLink, PersonLinkLine, PersonLinks } from '#contract';
import { unbroken } from '#words';
import { searchOf } from '../../api/scorecard.ts';
import { useInstants } from '../../instants.ts';
import { useLaterWords } from '../../laterWords.ts';
import { useAction } from '../../parts/action.ts';
import { DIVIDER, NARROW, useLook } from '../../parts/look.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { useRoute } from '../../route.ts';
import { useTab } from '../../tab.ts';
import { useWords } from '../../words.tsx';
import { LinkSomebody } from './LinkSomebody.tsx';
import { personLinksQuery, refusalOf } from './linkQueries.ts';

const useStyles = makeStyles({
  head: { display: 'grid', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalL },
  table: { display: 'block' },
  block: { display: 'block' },
  titles: { [NARROW]: { display: 'none' } },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1.2fr) minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: DIVIDER,
    '& > th, & > td': {
      minWidth: 0,
      padding: 0,
      textAlign: 'left',
      fontWeight: 'inherit',
      overflowWrap: 'anywhere',
    },
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  failed: { padding: tokens.spacingHorizontalL },
});

/** Whose word has linked whom, for admins: they confirm, refuse and end it, and link others. */
export function PersonLinksTable({ answer }: { answer: PersonLinks }) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const { partner } = useRoute();
  const queries = useQueryClient();
  const said = useLaterWords().links;
  const { busy, failure, act } = useAction();
  const decide = (decision: DecideLink) =>
    void act(async () => {
      const links = await api.post(`/people/links${searchOf({ partner })}`, decision);
      queries.setQueryData(personLinksQuery(api, partner).queryKey, links);
      await queries.invalidateQueries();
    });
  return (
    <section className={look.surface}>
      <div className={styles.head}>
        <h2 className={look.strong}>{said.links}</h2>
        <p className={look.body}>{answer.links.length === 0 ? said.noLinks : said.linksText}</p>
      </div>
      {answer.links.length > 0 && (
        <table className={styles.table} aria-label={said.links}>
          <thead className={styles.block}>
            <tr className={mergeClasses(styles.row, styles.titles, look.small, look.quiet)}>
              <th scope="col">{said.account}</th>
              <th scope="col">{said.certifications}</th>
              <th scope="col">{said.word}</th>
              <td />
            </tr>
          </thead>
          <tbody className={styles.block}>
            {answer.links.map((link) => (
              <LinkLine key={`${link.account} ${link.person}`} link={link} busy={busy} decide={decide} />
            ))}
          </tbody>
        </table>
      )}
      <LinkSomebody open={answer.open} busy={busy} decide={decide} />
      {failure && (
        <div className={styles.failed}>
          <Refusal failure={failure} text={said.refused[refusalOf(failure)]} />
        </div>
      )}
    </section>
  );
}

interface LinkLineProps {
  link: PersonLinkLine;
  busy: boolean;
  decide: (decision: DecideLink) => void;
}

function LinkLine({ link, busy, decide }: LinkLineProps) {
  const look = useLook();
  const styles = useStyles();
  const { t } = useWords();
  const { day } = useInstants();
  const said = useLaterWords().links;
  const { account, accountName, person, name, email, certifications, state, saidBy, saidAt, endedAt } = link;
  const say = (decision: 'confirm' | 'refuse' | 'part') => () => decide({ decision, account, person });
  const word = saidBy === 'self' ? said.saidBySelf : said.saidByAdmin;
  return (
    <tr className={mergeClasses(styles.row, look.small)}>
      <th scope="row" data-goes-on>
        <span className={look.strong}>{accountName}</span>
      </th>
      <td>
        <span className={look.strong}>{name ?? t.pages.people.unnamed}</span>
        {email && <p className={mergeClasses(look.small, look.quiet)}>{email}</p>}
        <p className={look.small}>{unbroken(certifications.join(', '))}</p>
      </td>
      <td>
        <strong>{said.state[state]}</strong>
        <p className={mergeClasses(look.small, look.quiet)}>
          {word}, {said.on(day(endedAt ?? saidAt))}
        </p>
      </td>
      <td className={styles.actions}>
        {state === 'said' && (
          <>
            <Button
              size="small"
              aria-label={said.confirmOf(accountName)}
              disabledFocusable={busy}
              onClick={say('confirm')}
            >
              {said.confirm}
            </Button>
            <Button
              size="small"
              aria-label={said.refuseOf(accountName)}
              disabledFocusable={busy}
              onClick={say('refuse')}
            >
              {said.refuse}
            </Button>
          </>
        )}
        {state === 'confirmed' && (
          <Button
            size="small"
            aria-label={said.partOf(accountName)}
            disabledFocusable={busy}
            onClick={say('part')}
          >
            {said.part}
          </Button>
        )}
      </td>
    </tr>
  );
}
