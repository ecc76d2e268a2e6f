import { useCallback, useLayoutEffect } from 'react';
import { useLook } from '../parts/look.ts';
import { useRoute } from '../route.ts';
import { useWords } from '../words.tsx';

/** The skeleton that the page came with: kept, so that nothing moves while the program starts and loads. */
const skeleton = document.getElementById('skeleton');

export function LoadingPage() {
  const look = useLook();
  const { page } = useRoute();
  const { t } = useWords();
  useLayoutEffect(() => {
    // It looks as the page will that is to come.
    document.documentElement.dataset.page = page;
  }, [page]);
  const place = useCallback((element: HTMLElement | null) => {
    if (skeleton) element?.replaceChildren(skeleton.cloneNode(true));
  }, []);
  return (
    <main>
      <h1 className={look.spoken}>{t.loading}</h1>
      <div ref={place} />
    </main>
  );
}
