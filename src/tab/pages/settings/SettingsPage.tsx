import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLaterWords } from '../../laterWords.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Guarded } from '../../parts/Guarded.tsx';
import { useLook } from '../../parts/look.ts';
import { PageHead } from '../../parts/PageHead.tsx';
import { hrefOf, OVERVIEW, SETTINGS } from '../../route.ts';
import { useTab } from '../../tab.ts';
import { useWords } from '../../words.tsx';
import { ApiKeysSection } from './ApiKeysSection.tsx';
import { DeedsSection } from './DeedsSection.tsx';
import { OrganizationForm } from './OrganizationForm.tsx';
import { PartnerSight } from './PartnerSight.tsx';
import { deedsQuery, keysQuery, organizationQuery, partnersQuery, selfQuery } from './settingsQueries.ts';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
});

/** What holds for the whole organization, who sees which of its partners, and keys of programs. */
export default function SettingsPage() {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const { t } = useWords();
  const said = useLaterWords().settings;
  return (
    <main>
      <PageHead title={said.title} route={SETTINGS}>
        <p className={mergeClasses(look.small, look.quiet)}>{said.about}</p>
        <Link className={look.small} href={hrefOf(OVERVIEW)}>
          {t.toOverview}
        </Link>
      </PageHead>
      <div className={styles.page}>
        <Guarded>
          <Answered query={organizationQuery(api)} blocks={[360, 160, 200]}>
            {(organization) => (
              <div className={styles.page}>
                <OrganizationForm organization={organization} />
                <Guarded>
                  <Answered query={partnersQuery(api)} blocks={[160]}>
                    {({ partners }) => <PartnerSight partners={partners} />}
                  </Answered>
                </Guarded>
                <Guarded>
                  <Answered query={keysQuery(api)} blocks={[200]}>
                    {({ keys }) => <ApiKeysSection keys={keys} />}
                  </Answered>
                </Guarded>
                <Guarded>
                  <Answered query={selfQuery(api)} blocks={[200]}>
                    {({ person }) => (
                      <Answered query={deedsQuery(api)} blocks={[200]}>
                        {(log) => <DeedsSection log={log} self={person.id} />}
                      </Answered>
                    )}
                  </Answered>
                </Guarded>
              </div>
            )}
          </Answered>
        </Guarded>
      </div>
    </main>
  );
}
