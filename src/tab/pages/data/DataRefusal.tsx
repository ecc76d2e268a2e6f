import type { Failure } from '../../api/failure.ts';
import { useLaterWords } from '../../laterWords.ts';
import { Refusal } from '../../parts/Refusal.tsx';
import { useWords } from '../../words.tsx';

interface DataRefusalProps {
  failure: Failure;
  /** What there is to say of it by its reason, where it has one. */
  reasons?: Readonly<Record<string, string>>;
}

/** Why something that an admin tried came to nothing. */
export function DataRefusal({ failure, reasons = {} }: DataRefusalProps) {
  const { t } = useWords();
  const said = useLaterWords().data;
  const away = navigator.onLine ? t.unreachableText : t.offlineText;
  const refused = failure.kind === 'refused' ? failure : undefined;
  const because = refused && (reasons[refused.reason ?? ''] ?? said.refusedBecause[refused.code]);
  const text = failure.kind === 'unreachable' ? away : (because ?? said.refused);
  return <Refusal failure={failure} text={text} />;
}
