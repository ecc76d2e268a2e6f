/** Where something stands, in German: titles and days of documents, and the parts of a summary's place, which are ours. */
export const deSources: Readonly<Record<string, string>> = {
  "The programme's public designation pages": 'Die öffentlichen Seiten des Programms zu den Designations',
  'summer 2026': 'Sommer 2026',
  'May 2022': 'Mai 2022',

  'enterprise path': 'Enterprise-Pfad',
  'SMB path': 'SMB-Pfad',
  'net customer adds': 'Nettokundenzugänge',
  'Net customer adds': 'Nettokundenzugänge',
  'intermediate certifications': 'Zwischenzertifizierungen',
  'advanced certifications': 'Fortgeschrittene Zertifizierungen',
  'usage growth': 'Nutzungswachstum',
  deployments: 'Bereitstellungen',
  Deployments: 'Bereitstellungen',
  skilling: 'Qualifikation',
  Skilling: 'Qualifikation',
  'step 3': 'Schritt 3',
  Path: 'Pfad',
  Certifications: 'Zertifizierungen',
  'Eligible consumption': 'Anrechenbarer Verbrauch',
  'Eligible offers': 'Anrechenbare Angebote',
  'Linked profiles': 'Verknüpfte Profile',
};
