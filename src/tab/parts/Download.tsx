import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useLaterWords } from '../laterWords.ts';
import { useTab } from '../tab.ts';
import { useAction } from './action.ts';
import { Refusal } from './Refusal.tsx';

interface DownloadProps {
  /** Where the server answers it. */
  path: string;
  /** As the file is called where it is kept. */
  fileName: string;
  children: string;
}

const useStyles = makeStyles({
  download: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalXS },
});

/** A file to take along; when it cannot be fetched that is said beside the button. */
export function Download({ path, fileName, children }: DownloadProps) {
  const styles = useStyles();
  const { api } = useTab();
  const { noFile } = useLaterWords();
  const { busy, failure, act } = useAction();
  const download = () =>
    act(async () => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await api.file(path));
      link.download = fileName;
      link.click();
      URL.revokeObjectURL(link.href);
    });
  return (
    <div className={styles.download}>
      <Button size="small" disabledFocusable={busy} onClick={() => void download()}>
        {children}
      </Button>
      {failure && <Refusal failure={failure} text={noFile} />}
    </div>
  );
}
