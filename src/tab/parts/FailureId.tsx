import type { Failure } from '../api/failure.ts';
import { useWords } from '../words.tsx';

/** The code and the id of a failure: what whoever is asked for help needs to know. */
export function FailureId({ failure }: { failure: Failure }) {
  const { t } = useWords();
  const code = codeOf(failure);
  return (
    <>
      {code !== '' && `${t.code}: ${code} · `}
      {t.id}: <code>{failure.id}</code>
    </>
  );
}

function codeOf(failure: Failure): string {
  switch (failure.kind) {
    case 'sign-in':
      return failure.failure.code;
    case 'refused':
      return failure.code;
    case 'unreadable':
      return String(failure.status);
    case 'unreachable':
    case 'broken':
      return '';
  }
}
