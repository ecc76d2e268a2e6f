import { byId } from './elements.ts';

/** The button that lets the sample's next month be delivered; what has changed is then told in the channel. */
export function createNextMonth() {
  const button = byId('next-month') as HTMLButtonElement;
  const status = byId('next-month-status');
  button.addEventListener('click', () => {
    button.disabled = true;
    status.textContent = 'Importing …';
    void imported().then(({ said, again }) => {
      status.textContent = said;
      button.disabled = !again;
    });
  });
}

async function imported(): Promise<{ said: string; again: boolean }> {
  try {
    const response = await fetch('/preview/next-month', { method: 'POST' });
    const { said } = await response.json();
    return { said: String(said), again: response.status === 503 };
  } catch {
    return { said: 'The preview did not answer. Is it still running?', again: true };
  }
}
