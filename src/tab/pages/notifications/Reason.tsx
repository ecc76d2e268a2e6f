import { answerIn, knownReason } from '#words';
import { useLaterWords } from '../../laterWords.ts';
import { useLook } from '../../parts/look.ts';
import { useWords } from '../../words.tsx';

interface ReasonProps {
  text: string;
  /** A sentence around it. */
  within?: (reason: string) => string;
  quiet?: boolean;
}

/** Why: in the reader's language, but for what others have said, which is shown as it came. */
export function Reason({ text, within = (reason) => reason, quiet = false }: ReasonProps) {
  const look = useLook();
  const { numbers, language } = useWords();
  const said = useLaterWords().notifications;
  const known = knownReason(text);
  const className = quiet ? look.quiet : undefined;
  const told = known
    ? said.reason[known.reason](known.reason === 'put-off' ? numbers.day(known.detail) : known.detail)
    : answerIn(language, text);
  return (
    <span lang={told === undefined ? 'en' : undefined} className={className}>
      {within(told ?? text)}
    </span>
  );
}
