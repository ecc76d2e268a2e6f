import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import type { Board } from '#contract';
import { type Failure, failureOf } from '../../api/failure.ts';
import { FailureId } from '../../parts/FailureId.tsx';
import { useLook } from '../../parts/look.ts';
import { useTab } from '../../tab.ts';
import { useWords } from '../../words.tsx';
import { importsQuery, sendFile } from './dataQueries.ts';

const useStyles = makeStyles({
  drop: {
    display: 'grid',
    justifyItems: 'start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    ...shorthands.borderStyle('dashed'),
  },
  over: { ...shorthands.borderColor(tokens.colorCompoundBrandStroke) },
  hidden: { display: 'none' },
});

/** Takes files, dropped or chosen, and sends them one after the other. */
export function FileDrop({ partner }: Pick<Board, 'partner'>) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const queries = useQueryClient();
  const { t } = useWords();
  const said = t.pages.data;
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [sending, setSending] = useState('');
  const [failure, setFailure] = useState<Failure>();

  const send = async (files: readonly File[]) => {
    setFailure(undefined);
    try {
      for (const file of files) {
        setSending(file.name);
        await sendFile(api, file, partner);
        await queries.invalidateQueries({ queryKey: importsQuery(api).queryKey });
      }
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setSending('');
    }
  };
  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(over);
  };
  return (
    <section
      aria-label={said.addFiles}
      className={mergeClasses(look.surface, styles.drop, isOver && styles.over)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        void send([...event.dataTransfer.files]);
      }}
    >
      <h2 className={look.heading}>{said.addFiles}</h2>
      <p className={look.body}>{said.drop}</p>
      <Button
        appearance="primary"
        icon={<ArrowUploadRegular />}
        disabledFocusable={sending !== ''}
        onClick={() => input.current?.click()}
      >
        {said.choose}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        className={styles.hidden}
        aria-label={said.choose}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          void send(files);
        }}
      />
      <p role="status" className={look.small}>
        {sending && said.sending(sending)}
      </p>
      {failure && (
        <p role="alert" className={look.body}>
          {said.refused} <FailureId failure={failure} />
        </p>
      )}
    </section>
  );
}
