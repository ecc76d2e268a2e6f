import type { Page } from 'playwright-core';
import type { Me, Partners } from '#contract';

const NAMES = [
  'Adatum',
  'Contoso',
  'Fabrikam',
  'Lamna Healthcare',
  'Relecloud',
  'Wide World Importers and Daughters',
];

/** As for somebody who sees many partners. */
export async function answerWithPartners(page: Page): Promise<void> {
  await page.route('**/api/v1/me', async (route) => {
    const response = await route.fetch();
    const me: Me = await response.json();
    return route.fulfill({ response, json: { ...me, severalPartners: true } satisfies Me });
  });
  const partners = NAMES.flatMap((name) =>
    ['Berlin', 'Oslo'].map((city, i) => ({
      id: `${name.toLowerCase().replaceAll(' ', '-')}-${i}`,
      name: `${name} ${city}`,
    })),
  );
  await page.route('**/api/v1/partners?*', (route) =>
    route.fulfill({ json: { partners, next: 'more' } satisfies Partners }),
  );
}
