import { useLook } from './look.ts';

/** Says what has come to those who do not see it. */
export function Announcer({ text }: { text: string }) {
  const look = useLook();
  return (
    <div role="status" className={look.spoken}>
      {text}
    </div>
  );
}
