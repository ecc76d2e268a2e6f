import { Combobox, makeStyles, mergeClasses, Option, tokens } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import type { PartnerLine } from '#contract';
import { failureOf } from '../api/failure.ts';
import { partnerQuery, partnersQuery } from '../api/partners.ts';
import { useLaterWords } from '../laterWords.ts';
import { atPartner, hrefOf, useRoute } from '../route.ts';
import { useTab } from '../tab.ts';
import { useWords } from '../words.tsx';
import { failureText } from './failureText.ts';
import { PHONE, useLook } from './look.ts';

const useStyles = makeStyles({
  picker: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  box: { width: '260px', minWidth: 0, [PHONE]: { flexGrow: 1, width: 'auto' } },
  input: { minWidth: 0, textOverflow: 'ellipsis' },
  // Above the numbers in the bars of the page.
  list: { zIndex: 10 },
  note: { color: tokens.colorNeutralForeground3 },
  partner: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
});

/** Says which partner one looks at, finds others by name or id, and leads to the same page of theirs. */
export default function PartnerPicker() {
  const look = useLook();
  const styles = useStyles();
  const { api } = useTab();
  const route = useRoute();
  const said = useLaterWords().partners;
  const fieldId = useId();
  const here = useQuery(partnerQuery(api, route.partner)).data;
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const { found, note } = useFound(typed.trim(), isOpen);
  return (
    <div className={styles.picker}>
      <label htmlFor={fieldId} className={mergeClasses(look.small, look.quiet)}>
        {said.partner}
      </label>
      <Combobox
        id={fieldId}
        className={styles.box}
        inlinePopup
        input={{ className: styles.input }}
        listbox={{ className: styles.list }}
        expandIcon={{ 'aria-label': said.find }}
        placeholder={said.find}
        value={isOpen ? typed : (here?.name ?? '')}
        selectedOptions={here ? [here.id] : []}
        open={isOpen}
        onOpenChange={(_event, { open }) => {
          setOpen(open);
          setTyped('');
        }}
        onChange={({ target }) => {
          setOpen(true);
          setTyped(target.value);
        }}
        onOptionSelect={(_event, { optionValue }) => {
          if (optionValue && optionValue !== here?.id) location.hash = hrefOf(atPartner(route, optionValue));
        }}
      >
        {found.map(({ id, name }) => (
          <Option key={id} value={id} text={name}>
            <span className={styles.partner}>
              {name}
              {id !== name && <span className={mergeClasses(look.small, look.quiet)}>{id}</span>}
            </span>
          </Option>
        ))}
        {note && (
          <Option key="note" disabled value="" text={note} className={styles.note}>
            {note}
          </Option>
        )}
      </Combobox>
    </div>
  );
}

/** A pause in typing after which the server is asked. */
const PAUSE_MS = 200;

/** Those that hold what was typed, at once among the known ones; and what there is to say of the list. */
function useFound(
  typed: string,
  isOpen: boolean,
): { found: readonly PartnerLine[]; note: string | undefined } {
  const { api } = useTab();
  const { t } = useWords();
  const said = useLaterWords().partners;
  const [find, setFind] = useState('');
  useEffect(() => {
    const pause = setTimeout(() => setFind(typed), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed]);
  const asked = { ...partnersQuery(api, find), enabled: isOpen, placeholderData: keepPreviousData };
  const { data, error, isFetching } = useQuery(asked);
  const holds = (text: string): boolean => text.toLowerCase().includes(typed.toLowerCase());
  const found = data?.partners.filter(({ id, name }) => holds(id) || holds(name)) ?? [];
  if (error) return { found, note: failureText(failureOf(error), t).text };
  const isLooking = isFetching || find !== typed;
  if (found.length === 0) return { found, note: isLooking ? said.looking : said.none };
  return { found, note: data?.next && !isLooking ? said.more : undefined };
}
