import { useCallback } from 'react';
import { useLook } from '../parts/look.ts';
import { useRoute } from '../route.ts';
import { useWords } from '../words.tsx';

/** The skeleton that the page came with: kept, so that nothing moves while the program starts and loads. */
const skeleton = document.getElementById('skeleton');

export function LoadingPage() {
  const look = useLook();
  const { page } = useRoute();
  const { t } = useWords();
  const place = useCallback((element: HTMLElement | null) => {
    if (skeleton) element?.replaceChildren(skeleton.cloneNode(true));
  }, []);
  return (
    <main>
      <h1 className={look.spoken}>{t.loading}</h1>
      <div data-page={page} ref={place} />
    </main>
  );
}
