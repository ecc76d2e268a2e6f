import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLaterWords } from '../../../laterWords.ts';
import { Announcer } from '../../../parts/Announcer.tsx';
import { DIVIDER, useLook } from '../../../parts/look.ts';
import { useWords } from '../../../words.tsx';
import { DataRefusal } from '../DataRefusal.tsx';
import { Progress } from './Progress.tsx';
import { type Upload, uploads, useUploads } from './uploads.ts';

const useStyles = makeStyles({
  list: { width: '100%', margin: 0, padding: 0, listStyle: 'none' },
  upload: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: DIVIDER,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** Files on their way, with what can be done about each. */
export function UploadList() {
  const look = useLook();
  const styles = useStyles();
  const said = useLaterWords().data;
  const all = useUploads();
  const sending = all.find(({ state }) => state === 'sending');
  return (
    <>
      <Announcer text={sending ? said.sending(sending.file.name) : ''} />
      {all.length > 0 && (
        <ul aria-label={said.uploads} className={mergeClasses(look.body, styles.list)}>
          {all.map((upload) => (
            <OnItsWay key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
    </>
  );
}

function OnItsWay({ upload }: { upload: Upload }) {
  const look = useLook();
  const styles = useStyles();
  const { numbers } = useWords();
  const said = useLaterWords().data;
  const { file, state, share, failure } = upload;
  return (
    <li className={styles.upload}>
      <div className={styles.line}>
        <span className={mergeClasses(look.strong, styles.name)}>{file.name}</span>
        {state !== 'failed' && (
          <>
            <span className={mergeClasses(look.small, look.quiet, look.figures)}>
              {state === 'waiting' ? said.waiting : said.sent(numbers.percent(Math.round(share * 100)))}
            </span>
            <Button
              size="small"
              aria-label={said.stopSending(file.name)}
              onClick={() => uploads.stop(upload)}
            >
              {said.stop}
            </Button>
          </>
        )}
      </div>
      {state === 'sending' && <Progress share={share} label={said.sending(file.name)} />}
      {failure && state === 'failed' && (
        <>
          <DataRefusal failure={failure} />
          <div className={styles.line}>
            <Button size="small" onClick={() => uploads.again(upload)}>
              {said.sendAgain}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => uploads.stop(upload)}>
              {said.remove}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
