import { mergeClasses } from '@fluentui/react-components';
import type { DuplicatePeople } from '#contract';
import { useLook } from '../../parts/look.ts';
import { useWords } from '../../words.tsx';

type Entry = DuplicatePeople['candidates'][number]['people'][number];

/** Somebody as the list of certificates has them: two of one name are told apart by mail and id. */
export function PersonEntry({ id, name, email }: Entry) {
  const look = useLook();
  const { t } = useWords();
  return (
    <span>
      {name ?? t.pages.people.unnamed}
      <span className={mergeClasses(look.small, look.quiet)}> {[email, id].filter(Boolean).join(' · ')}</span>
    </span>
  );
}
