import type { ReactNode } from 'react';
import type { Question } from '../../api/client.ts';
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
      <Section query={organizationQuery(api)} height={360}>
        {(organization) => <OrganizationForm organization={organization} />}
      </Section>
      <Section query={partnersQuery(api)} height={160}>
        {({ partners }) => <PartnerSight partners={partners} />}
      </Section>
      <Section query={keysQuery(api)} height={200}>
        {({ keys }) => <ApiKeysSection keys={keys} />}
      </Section>
      <Section query={retentionQuery(api)} height={280}>
        {({ uncountedDays }) => <RetentionForm kept={uncountedDays} />}
      </Section>
      <Section query={deedsQuery(api)} height={200}>
        {(log) => <DeedsSection log={log} />}
      </Section>
    </AdminPage>
  );
}

interface SectionProps<Answer> {
  query: Question<Answer>;
  height: number;
  children(answer: Answer): ReactNode;
}

/** Each by itself: what one of them lacks, the others show. */
function Section<Answer>({ query, height, children }: SectionProps<Answer>) {
  return (
    <Guarded>
      <Answered query={query} blocks={[height]}>
        {children}
      </Answered>
    </Guarded>
  );
}
