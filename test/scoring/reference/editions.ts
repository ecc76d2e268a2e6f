// The sixteen editions, the day each is valid from, and its paths in the order of printing.

export const EDITIONS = [
  { id: 'business-applications-2022-10', from: '2022-10-03', paths: ['larger', 'other'] },
  { id: 'business-applications-2026-05', from: '2026-05-01', paths: ['enterprise', 'smb'] },
  { id: 'data-ai-2022-10', from: '2022-10-03', paths: ['single'] },
  { id: 'data-ai-2024-06', from: '2024-06-01', paths: ['enterprise', 'smb'] },
  { id: 'data-ai-2026-07', from: '2026-07-01', paths: ['enterprise', 'smb'] },
  { id: 'digital-app-innovation-2022-10', from: '2022-10-03', paths: ['single'] },
  { id: 'digital-app-innovation-2024-06', from: '2024-06-01', paths: ['enterprise', 'smb'] },
  { id: 'digital-app-innovation-2026-07', from: '2026-07-01', paths: ['enterprise', 'smb'] },
  { id: 'infrastructure-2022-10', from: '2022-10-03', paths: ['single'] },
  { id: 'infrastructure-2024-06', from: '2024-06-01', paths: ['enterprise', 'smb'] },
  { id: 'infrastructure-2026-07', from: '2026-07-01', paths: ['enterprise', 'smb'] },
  { id: 'modern-work-2022-10', from: '2022-10-03', paths: ['enterprise', 'smb'] },
  { id: 'modern-work-2026-05', from: '2026-05-01', paths: ['enterprise', 'smb'] },
  { id: 'security-2022-10', from: '2022-10-03', paths: ['single'] },
  { id: 'security-2025-01', from: '2025-01-01', paths: ['enterprise', 'smb'] },
  { id: 'security-2026-07', from: '2026-07-30', paths: ['enterprise', 'smb'] },
];
export type Edition = (typeof EDITIONS)[number];

/** `security-2025-01` is of `security`. */
export const designationOf = (id: string): string => id.slice(0, -'-2025-01'.length);
export const yearOf = (id: string): number => Number(id.slice(-'2025-01'.length, -'-01'.length));

export const DESIGNATIONS = [...new Set(EDITIONS.map(({ id }) => designationOf(id)))].sort();

/** The pinned edition, else the newest one valid on the day. */
export function editionFor(designation: string, day: string, pinned: string | undefined): Edition {
  const own = EDITIONS.filter(({ id }) => designationOf(id) === designation);
  const ruling = own.filter(({ id, from }) => (pinned === undefined ? from <= day : id === pinned)).at(-1);
  if (ruling === undefined) {
    throw new Error(`no rulebook of ${designation} on ${day}`);
  }
  return ruling;
}
