import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './harness/accessibility.ts';
import { describeInBrowser } from './harness/describeInBrowser.ts';
import { type PreviewServer, startPreviewServer } from './harness/previewServer.ts';
import { openPlace } from './tab/openTab.ts';

const ROWS = [
  'Month,CustomerTenantId,CustomerSegment,ServiceLevel2,PartnerAttributionType,ACR_USD',
  '2026-10,t1,Riesig,Key Vault,Partner admin link,5',
  '2026-10,t2,SMB,Key Vault,Partner admin link,viel',
  ',,,,Total,5',
];

describeInBrowser('what is found in a file', (browser) => {
  let server: PreviewServer;
  beforeAll(async () => {
    server = await startPreviewServer();
  });
  afterAll(() => server.stop());

  test('is said in the language of who reads it: why not, which rows, and what to do', async () => {
    const page = await browser.newPage();
    const tab = await openPlace(page, server.origin, 'data', '&locale=de-DE');
    const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    const files = [csv('holiday.csv', 'a,b\n1,2\n'), csv('rows.csv', ROWS.join('\n'))];
    await tab.locator('input[type=file]').setInputFiles(files);
    const refused = tab.getByRole('article').filter({ hasText: 'holiday.csv' });
    await refused.getByText(/gehören zu keinem Bericht, der hier bekannt ist: a, b\. Laden Sie/).waitFor();
    const card = tab.getByRole('article').filter({ hasText: 'rows.csv' });
    await card.getByText('Das Segment „Riesig“ ist nicht bekannt (1 Zeile).').waitFor();
    for (const closed of ['Ausgelassene Zeilen (1)', 'Zeilen mit Fehlern (1)']) {
      await card.getByText(closed).click();
    }
    await card.getByText('1 Zeile ausgelassen: Summenzeilen').waitFor();
    await card
      .getByText(/^Zeile 3, ACR_USD: „viel“; erwartet: ein Betrag, etwa .* Korrigieren Sie/)
      .waitFor();
    await expectAccessible(page, card);

    const file = '**/api/v1/imports/*/errors.csv';
    await page.route(file, (route) => route.fulfill({ status: 503, contentType: 'text/html', body: '<p>' }));
    await card.getByRole('button', { name: 'Alle Fehler herunterladen' }).click();
    await card.getByRole('alert').getByText('Die Datei konnte nicht geholt werden.').waitFor();
    await expectAccessible(page, card.getByRole('alert'));
    await page.unroute(file);
    const downloaded = page.waitForEvent('download');
    await card.getByRole('button', { name: 'Alle Fehler herunterladen' }).click();
    expect((await downloaded).suggestedFilename()).toMatch(/^errors-.*\.csv$/);
    expect(await card.getByRole('alert').count()).toBe(0);
    browser.takeProblems(page);
  });
});
