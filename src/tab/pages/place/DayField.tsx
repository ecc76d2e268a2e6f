import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { useLook } from '../../parts/look.ts';
import { useWords } from '../../words.tsx';

interface DayFieldProps {
  day: string;
  /** Between these, both included. */
  first: string;
  last: string;
  choose: (day: string) => void;
}

const useStyles = makeStyles({
  field: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  day: { minWidth: 0, width: '150px' },
  refused: { flexBasis: '100%', color: tokens.colorStatusDangerForeground1 },
});

/** The day that is looked at. What is typed is another day with each digit, and counts when it is finished. */
export function DayField({ day, first, last, choose }: DayFieldProps) {
  const look = useLook();
  const styles = useStyles();
  const { t, numbers } = useWords();
  const said = t.pages.sight;
  const [field, why] = [useId(), useId()];
  const [draft, setDraft] = useState<string>();
  const [isRefused, setRefused] = useState(false);
  const isTyping = useRef(false);
  const write = (value: string) => {
    setRefused(false);
    setDraft(value);
    if (!isTyping.current) finish(value);
  };
  const finish = (value: string) => {
    isTyping.current = false;
    const refuse = value !== '' && (value < first || value > last);
    setRefused(refuse);
    if (refuse) return;
    setDraft(undefined);
    if (value !== '' && value !== day) choose(value);
  };
  return (
    <>
      <span className={styles.field}>
        <label htmlFor={field}>{said.day}</label>
        <Input
          id={field}
          size="small"
          type="date"
          className={styles.day}
          value={draft ?? day}
          min={first}
          max={last}
          aria-invalid={isRefused}
          aria-describedby={isRefused ? why : undefined}
          onPointerDown={() => {
            isTyping.current = false;
          }}
          onKeyDown={({ key, altKey }) => {
            // Space and Alt with an arrow open the calendar, and what is picked there counts at once.
            isTyping.current = key !== ' ' && !altKey;
            if (key === 'Enter') finish(draft ?? day);
          }}
          onChange={(_event, { value }) => write(value)}
          onBlur={() => finish(draft ?? day)}
        />
      </span>
      {isRefused && (
        <p id={why} role="alert" className={mergeClasses(look.small, styles.refused)}>
          {said.daysScored(numbers.day(first), numbers.day(last))}
        </p>
      )}
    </>
  );
}
