import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Enrolments } from '#contract';
import type { Designation, PathName } from '#scoring';
import { useInstants } from '../../instants.ts';
import { useLaterWords } from '../../laterWords.ts';
import { Choice } from '../../parts/Choice.tsx';
import { DIVIDER, NARROW, useLook } from '../../parts/look.ts';
import { useWords } from '../../words.tsx';
import { DataRefusal } from './DataRefusal.tsx';
import { BETTER, useEnrolment } from './enrolment.ts';

interface EnrolmentRowProps {
  designation: Designation;
  /** Those to choose from; a designation may have one alone. */
  paths: readonly PathName[];
  said: Enrolments['enrolments'][number] | undefined;
}

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`, borderTop: DIVIDER },
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.5fr) repeat(3, minmax(0, 1fr)) auto',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { alignSelf: 'center' },
  control: { minWidth: 0, '& > input': { minWidth: 0 } },
  save: { gridColumn: '5', [NARROW]: { gridColumn: 'auto', justifySelf: 'start' } },
});

/** Whether the partner enrolled in one designation; saved by itself. */
export function EnrolmentRow({ designation, paths, said }: EnrolmentRowProps) {
  const look = useLook();
  const styles = useStyles();
  const { names, pathName } = useWords();
  const at = useInstants();
  const words = useLaterWords().data.enrolment;
  const { draft, change, save, canSave, isSaved, failure } = useEnrolment(designation, said);
  const { enrolled, anniversary, path } = draft;
  const name = names.designation[designation];
  return (
    <li className={styles.row}>
      <form
        className={styles.form}
        aria-label={name}
        onSubmit={(event) => {
          event.preventDefault();
          if (canSave) void save();
        }}
      >
        <div className={styles.name}>
          <h3 className={look.strong}>{name}</h3>
          <p role="status" className={mergeClasses(look.small, look.quiet)}>
            {isSaved ? words.saved : said && words.said(at.day(said.saidAt))}
          </p>
        </div>
        <Choice
          label={words.state}
          value={enrolled ? 'yes' : 'no'}
          options={[
            { value: 'no', name: words.notEnrolled },
            { value: 'yes', name: words.enrolled },
          ]}
          choose={(value) => change({ enrolled: value === 'yes' })}
        />
        {enrolled && (
          <Field label={words.anniversary} size="small">
            <Input
              type="date"
              className={styles.control}
              value={anniversary}
              onChange={(_event, { value }) => change({ anniversary: value })}
            />
          </Field>
        )}
        {enrolled && paths.length > 1 && (
          <Choice
            label={words.path}
            value={path}
            options={[
              { value: BETTER, name: words.better },
              ...paths.map((one) => ({ value: one as string, name: pathName(one) })),
            ]}
            choose={(value) => change({ path: value })}
          />
        )}
        <Button type="submit" size="small" className={styles.save} disabledFocusable={!canSave}>
          {words.save}
        </Button>
      </form>
      {failure && <DataRefusal failure={failure} />}
    </li>
  );
}
