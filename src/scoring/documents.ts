/** The documents that clauses are quoted from. */
export interface SourceDocument {
  readonly title: string;
  readonly published: string;
  /** False where the text is a faithful summary of a page rather than its words. */
  readonly verbatim: boolean;
}

export const DOCUMENTS = {
  'security-smb-deck': {
    title: 'Introducing the SMB path for Solutions Partner designation for Security',
    published: '2024',
    verbatim: true,
  },
  'security-overview': {
    title: 'Solutions Partner for Security: designation overview',
    published: '2025',
    verbatim: true,
  },
  'azure-smb-deck': {
    title: 'Introducing SMB paths for Solutions Partner designations (Azure)',
    published: '2024',
    verbatim: true,
  },
  'partner-program-deck': {
    title: 'Evolving the Microsoft Partner Network programs',
    published: 'May 2022',
    verbatim: true,
  },
  'security-performance': {
    title: 'Solutions Partner for Security: meeting the 20 point performance criteria',
    published: '2025',
    verbatim: true,
  },
  'programme-pages-2026': {
    title: "The programme's public designation pages",
    published: 'summer 2026',
    verbatim: false,
  },
} as const satisfies Record<string, SourceDocument>;

export type DocumentId = keyof typeof DOCUMENTS;
