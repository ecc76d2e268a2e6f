import { knownReason } from '#words';
import { useLaterWords } from '../../laterWords.ts';
import { useLook } from '../../parts/look.ts';
import { useWords } from '../../words.tsx';

interface ReasonProps {
  text: string;
  /** A sentence around it. */
  within?: (reason: string) => string;
  quiet?: boolean;
}

/** Why: in the reader's language where the product itself has decided, as it came where a channel has answered. */
export function Reason({ text, within = (reason) => reason, quiet = false }: ReasonProps) {
  const look = useLook();
  const { numbers } = useWords();
  const said = useLaterWords().notifications;
  const known = knownReason(text);
  const className = quiet ? look.quiet : undefined;
  if (!known) {
    return (
      <span lang="en" className={className}>
        {within(text)}
      </span>
    );
  }
  const { reason, detail } = known;
  return (
    <span className={className}>
      {within(said.reason[reason](reason === 'put-off' ? numbers.day(detail) : detail))}
    </span>
  );
}
