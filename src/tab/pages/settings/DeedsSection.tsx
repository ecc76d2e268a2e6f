import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { DeedLine, DeedLog } from '#contract';
import { meQuery } from '../../api/partners.ts';
import { useInstants } from '../../instants.ts';
import { useLaterWords } from '../../laterWords.ts';
import { Download } from '../../parts/Download.tsx';
import { DIVIDER, useLook } from '../../parts/look.ts';
import { useTab } from '../../tab.ts';
import { useSettingsLook } from './settingsLook.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  row: {
    padding: `${tokens.spacingVerticalS} 0`,
    overflowWrap: 'anywhere',
    ':not(:first-child)': { borderTop: DIVIDER },
  },
});

/** Who did what, the newest first. */
export function DeedsSection({ log }: { log: DeedLog }) {
  const look = useLook();
  const styles = useStyles();
  const shared = useSettingsLook();
  const { api } = useTab();
  const said = useLaterWords().deeds;
  const self = useQuery(meQuery(api)).data?.person.id;
  return (
    <section className={mergeClasses(look.surface, shared.section)} aria-labelledby="deeds">
      <div className={styles.head}>
        <div>
          <h2 id="deeds" className={look.heading}>
            {said.title}
          </h2>
          <p className={mergeClasses(look.small, look.quiet)}>{said.about}</p>
        </div>
        <Download path="/audit.csv" fileName="log-of-deeds.csv">
          {said.file}
        </Download>
      </div>
      {log.deeds.length === 0 && <p className={mergeClasses(look.body, look.quiet)}>{said.none}</p>}
      <ul className={shared.rows}>
        {log.deeds.map((deed) => (
          <DeedRow key={deed.id} deed={deed} self={self} />
        ))}
      </ul>
    </section>
  );
}

function DeedRow({ deed, self }: { deed: DeedLine; self: string | undefined }) {
  const look = useLook();
  const styles = useStyles();
  const { time } = useInstants();
  const said = useLaterWords().deeds;
  return (
    <li className={styles.row}>
      <p className={look.body}>{said.deeds[deed.deed]}</p>
      <p className={mergeClasses(look.small, look.quiet)}>
        {`${whoOf(deed, self, said)} · ${time(deed.at)}`}
      </p>
    </li>
  );
}

/** Somebody by their name, where it is known; nobody reads whole ids. */
function whoOf(
  { by, name }: DeedLine,
  self: string | undefined,
  said: ReturnType<typeof useLaterWords>['deeds'],
): string {
  if (by === self) return said.you;
  if (by === 'command-line') return said.commandLine;
  if (by === 'partner-center') return said.feed;
  if (by === 'retention') return said.retention;
  if (by.startsWith('key:')) return said.key(by.slice('key:'.length, 'key:'.length + 8));
  return name ?? said.person(by.slice(0, 8));
}
