import { meQuery } from '../../api/partners.ts';
import { useLaterWords } from '../../laterWords.ts';
import { AdminPage } from '../../parts/AdminPage.tsx';
import { Answered } from '../../parts/Answered.tsx';
import { Guarded } from '../../parts/Guarded.tsx';
import { useTab } from '../../tab.ts';
import { ApiKeysSection } from './ApiKeysSection.tsx';
import { DeedsSection } from './DeedsSection.tsx';
import { OrganizationForm } from './OrganizationForm.tsx';
import { PartnerSight } from './PartnerSight.tsx';
import { RetentionForm } from './RetentionForm.tsx';
import {
  deedsQuery,
  keysQuery,
  organizationQuery,
  partnersQuery,
  retentionQuery,
} from './settingsQueries.ts';

/** What holds for the whole organization, who sees its partners, keys of programs, what is kept, and who did what. */
export default function SettingsPage() {
  const { api } = useTab();
  const { title, about } = useLaterWords().settings;
  return (
    <AdminPage title={title} about={about}>
      <Guarded>
        <Answered query={organizationQuery(api)} blocks={[360, 160, 200]}>
          {(organization) => (
            <>
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
                <Answered query={retentionQuery(api)} blocks={[280]}>
                  {({ uncountedDays }) => <RetentionForm kept={uncountedDays} />}
                </Answered>
              </Guarded>
              <Guarded>
                <Answered query={meQuery(api)} blocks={[200]}>
                  {({ person }) => (
                    <Answered query={deedsQuery(api)} blocks={[200]}>
                      {(log) => <DeedsSection log={log} self={person.id} />}
                    </Answered>
                  )}
                </Answered>
              </Guarded>
            </>
          )}
        </Answered>
      </Guarded>
    </AdminPage>
  );
}
