/** How open questions are read, in German: the question, and the reading. */
export const deReadings: Readonly<Record<string, string>> = {
  'What every metric needs': 'Was jede Metrik braucht',
  'At least one point in every metric.': 'Mindestens ein Punkt in jeder Metrik.',
  'More than no points in every metric, as the document of this edition says.':
    'Mehr als null Punkte in jeder Metrik, wie das Dokument dieser Ausgabe sagt.',
  'May a tenant count on both paths?': 'Darf ein Mandant auf beiden Pfaden zählen?',
  'Each path is judged on its own; a tenant may count in both.':
    'Jeder Pfad wird für sich beurteilt; ein Mandant darf auf beiden zählen.',
  'Is Security usage growth a percentage?': 'Ist das Nutzungswachstum bei Security ein Prozentsatz?',
  'Absolute growth in steps; the percentage line belongs to the Azure designations.':
    'Absolutes Wachstum in Schritten; die Zeile mit Prozenten gehört zu den Azure-Designations.',
  'Points of the categories': 'Punkte der Kategorien',
  'Performance 20, skilling 40, customer success 40.': 'Leistung 20, Qualifikation 40, Kundenerfolg 40.',
  'Must step 3 be other people?': 'Müssen es in Schritt 3 andere Personen sein?',
  'The same or different people: a person may count in several steps, once in each.':
    'Dieselben oder andere: Eine Person darf in mehreren Schritten zählen, in jedem einmal.',
  'Slips in the examples': 'Versehen in den Beispielen',
  'Step 3 is meant, and eight points for each person.':
    'Gemeint ist Schritt 3, und acht Punkte für jede Person.',
  'Rounded points': 'Gerundete Punkte',
  '40/6 and 20/6 exactly, so that six make the maximum.':
    'Genau 40/6 und 20/6, sodass sechs das Maximum ergeben.',
  '40/6 for each person and 10/3 for each customer, exactly.':
    'Genau 40/6 für jede Person und 10/3 für jeden Kunden.',
  '15/7 for each person exactly, so that seven make the maximum; not 2.14.':
    'Genau 15/7 für jede Person, sodass sieben das Maximum ergeben; nicht 2,14.',
  'Maximum of intermediate certifications': 'Maximum der Zwischenzertifizierungen',
  '20, as in the matrix and the text.': '20, wie in der Matrix und im Text.',
  'At or above the threshold?': 'Ab dem Schwellenwert oder erst darüber?',
  'The threshold itself counts.': 'Der Schwellenwert selbst zählt.',
  'The threshold itself counts; partners with large workloads in one of the two months only are smb.':
    'Der Schwellenwert selbst zählt; Partner mit großen Workloads in nur einem der beiden Monate sind SMB.',
  'What a new customer had before': 'Was ein neuer Kunde vorher hatte',
  'By edition: nothing at all in 2024, the difference of counts in 2026. For a loss one of the two baseline months is enough.':
    'Je nach Ausgabe: 2024 gar nichts, 2026 die Differenz der Anzahlen. Für einen Verlust genügt einer der beiden Vergleichsmonate.',
  'Do virtual machines count?': 'Zählen virtuelle Maschinen?',
  'In this edition they do; their licences do not.': 'In dieser Ausgabe ja; ihre Lizenzen nicht.',
  'In this edition they do not.': 'In dieser Ausgabe nicht.',
  'Points of a deployment': 'Punkte einer Bereitstellung',
  'Two points each: the table of the same document has ten points for five.':
    'Je zwei Punkte: Die Tabelle desselben Dokuments nennt zehn Punkte für fünf.',
  'At the borders of the paths': 'An den Grenzen der Pfade',
  'Exactly $1,000,000 is enterprise; exactly 80 % SMB and SMC customers is smb.':
    'Genau 1.000.000 $ ist Enterprise; genau 80 % SMB- und SMC-Kunden ist SMB.',
  'A heading of another product': 'Eine Überschrift eines anderen Produkts',
  'A slip on the Azure pages; the consumption thresholds apply.':
    'Ein Versehen auf den Azure-Seiten; es gelten die Schwellenwerte des Verbrauchs.',
  'Exam numbers': 'Prüfungsnummern',
  'MB-310, MB-330 and MB-240, as in the overview of the same document.':
    'MB-310, MB-330 und MB-240, wie in der Übersicht desselben Dokuments.',
  'Are parts of a step worth parts of a point?': 'Bringen Teile eines Schritts Teile eines Punkts?',
  'Only whole steps earn points.': 'Nur volle Schritte bringen Punkte.',
  'Growth earns points continuously; counts are whole.':
    'Wachstum bringt stufenlos Punkte; gezählt wird in ganzen Zahlen.',
  "May a loss on one side eat the other side's points?":
    'Darf ein Verlust auf der einen Seite die Punkte der anderen aufzehren?',
  'No: each side is floored at zero by itself.': 'Nein: Jede Seite für sich fällt nie unter null.',
  'SC-400 is still listed': 'SC-400 steht noch in der Liste',
  'Its last day of points was 31 May 2026, a year after its retirement.':
    'Der letzte Tag mit Punkten war der 31. Mai 2026, ein Jahr nach der Abkündigung.',
  'Growth from nothing': 'Wachstum aus dem Nichts',
  'No points without a baseline.': 'Keine Punkte ohne Ausgangswert.',
  'Are the Microsoft 365 and Azure rows metrics of their own?':
    'Sind die Zeilen für Microsoft 365 und Azure eigene Metriken?',
  "No: four metrics, as in the same document's matrix.":
    'Nein: vier Metriken, wie in der Matrix desselben Dokuments.',
  'Which path counts?': 'Welcher Pfad zählt?',
  'A qualified path is selected before a higher one that is not.':
    'Ein qualifizierter Pfad wird vor einem höheren gewählt, der es nicht ist.',
  '“Last month” or twelve months?': '„Last month“ oder zwölf Monate?',
  'The trailing twelve months now against those a year ago.':
    'Die zurückliegenden zwölf Monate jetzt gegenüber denen vor einem Jahr.',
  'The month against the same month last year: the documents of this edition say only that.':
    'Der Monat gegenüber demselben Monat des Vorjahres: Nur das sagen die Dokumente dieser Ausgabe.',
  'Exactly 40 % when the association began': 'Genau 40 % zu Beginn der Zuordnung',
  'More than 40 % is taken over; exactly 40 % still counts as new. Only what counts now is taken off.':
    'Mehr als 40 % ist übernommen; genau 40 % zählt noch als neu. Abgezogen wird nur, was jetzt zählt.',
  '15 % active: of each workload or of all?': '15 % aktiv: je Workload oder über alle?',
  "Summed over the tenant's eligible workloads.":
    'Über die anrechenbaren Workloads des Mandanten zusammengezählt.',
  'What one deployment is': 'Was eine Bereitstellung ist',
  "A tenant's first use of a service; in all three Azure designations.":
    'Die erste Nutzung eines Dienstes durch einen Mandanten; in allen drei Azure-Designations.',
  'New customers and churn': 'Neue und verlorene Kunden',
  'New: below the threshold in the same month last year. Lost: above it then, and below it in both last months.':
    'Neu: im selben Monat des Vorjahres unter dem Schwellenwert. Verloren: damals darüber und in beiden letzten Monaten darunter.',
  'Months and thresholds': 'Monate und Schwellenwerte',
  'The twelve months up to the scored one; $12,000 itself is enough; “a prior month” is the month before.':
    'Die zwölf Monate bis zum gewerteten; 12.000 $ selbst genügen; „a prior month“ ist der Monat davor.',
  'What a customer is': 'Was ein Kunde ist',
  'The tenant, as in every later document.': 'Der Mandant, wie in jedem späteren Dokument.',
  Seats: 'Was „seats“ sind',
  'Paid licences.': 'Bezahlte Lizenzen.',
  'Kinds of CPOR': 'Arten von CPOR',
  'Kinds of CPOR are not told apart; Dalton-based and DAP associations are not in the exports.':
    'Arten von CPOR werden nicht unterschieden; Zuordnungen nach Dalton und DAP stehen nicht in den Exporten.',
  'Which customers are small': 'Welche Kunden klein sind',
  'Both segments.': 'Beide Segmente.',
  'Certifications after retirement': 'Zertifizierungen nach der Abkündigung',
  'Points end a year after retirement, for all certifications.':
    'Punkte enden ein Jahr nach der Abkündigung, bei allen Zertifizierungen.',
};
