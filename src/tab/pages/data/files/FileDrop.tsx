import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Board } from '#contract';
import { useLaterWords } from '../../../laterWords.ts';
import { useLook } from '../../../parts/look.ts';
import { useTab } from '../../../tab.ts';
import { importsQuery, uploadFile } from '../dataQueries.ts';
import { useDropped } from './dropped.ts';
import { UploadList } from './UploadList.tsx';
import { uploads } from './uploads.ts';

const useStyles = makeStyles({
  drop: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    ...shorthands.borderStyle('dashed'),
    ...shorthands.borderColor(tokens.colorNeutralStroke1),
  },
  over: {
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    backgroundColor: tokens.colorNeutralBackground1Hover,
  },
  hidden: { display: 'none' },
});

/** Takes files, dropped anywhere on the page or chosen, and sends them one after the other. */
export function FileDrop({ partner }: Pick<Board, 'partner'>) {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const queries = useQueryClient();
  const said = useLaterWords().data;
  const input = useRef<HTMLInputElement>(null);
  const take = (files: readonly File[]) =>
    uploads.add(files, async (file, watch) => {
      await uploadFile(api, file, partner, watch);
      await queries.invalidateQueries({ queryKey: importsQuery(api).queryKey });
    });
  const isOver = useDropped(take);
  return (
    <section
      aria-labelledby="add-files"
      className={mergeClasses(look.surface, styles.drop, isOver && styles.over)}
    >
      <h2 id="add-files" className={look.heading}>
        {said.addFiles}
      </h2>
      <p className={look.body}>{said.drop}</p>
      <Button appearance="primary" icon={<ArrowUploadRegular />} onClick={() => input.current?.click()}>
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
          take(files);
        }}
      />
      <UploadList />
    </section>
  );
}
