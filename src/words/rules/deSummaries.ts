/** What is told in our own words of pages that nobody may quote, in German. */
export const deSummaries: Readonly<Record<string, string>> = {
  // Net customer adds.
  'Three points for each net new workload of a customer, up to five: at least $1,500 of revenue in the month.':
    'Drei Punkte für jeden netto neuen Workload eines Kunden, bis zu fünf: mindestens 1.500 $ Umsatz im Monat.',
  'Three points for each net new workload of a customer, up to five: at least $250 of revenue in the month.':
    'Drei Punkte für jeden netto neuen Workload eines Kunden, bis zu fünf: mindestens 250 $ Umsatz im Monat.',
  'Ten points for each net new customer, up to three: $1,000 a month in one of the last two months, less those that had as much in the same two months last year.':
    'Zehn Punkte für jeden netto neuen Kunden, bis zu drei: 1.000 $ im Monat in einem der letzten zwei Monate, abzüglich derer, die in denselben zwei Monaten des Vorjahres ebenso viel hatten.',
  'Ten points for each net new customer, up to three: $500 a month in one of the last two months, less those that had as much in the same two months last year.':
    'Zehn Punkte für jeden netto neuen Kunden, bis zu drei: 500 $ im Monat in einem der letzten zwei Monate, abzüglich derer, die in denselben zwei Monaten des Vorjahres ebenso viel hatten.',
  'Four points for each net new customer, up to five: tenants with more than 300 paid licences of a workload, less those of last year.':
    'Vier Punkte für jeden netto neuen Kunden, bis zu fünf: Mandanten mit mehr als 300 bezahlten Lizenzen eines Workloads, abzüglich derer des Vorjahres.',
  'Two points for each net new customer, up to ten: tenants with 11 to 300 paid licences of a workload, less those of last year.':
    'Zwei Punkte für jeden netto neuen Kunden, bis zu zehn: Mandanten mit 11 bis 300 bezahlten Lizenzen eines Workloads, abzüglich derer des Vorjahres.',
  'Two points for each net new customer, up to ten: at least $600 security consumption in twelve months, or a workload with more than 300 paid licences.':
    'Zwei Punkte für jeden netto neuen Kunden, bis zu zehn: mindestens 600 $ Security-Verbrauch in zwölf Monaten oder ein Workload mit mehr als 300 bezahlten Lizenzen.',
  'Four points for each net new customer, up to five: at least $600 security consumption in twelve months, or a workload with 5 to 300 paid licences.':
    'Vier Punkte für jeden netto neuen Kunden, bis zu fünf: mindestens 600 $ Security-Verbrauch in zwölf Monaten oder ein Workload mit 5 bis 300 bezahlten Lizenzen.',
  'The difference of the counts of contributing customers, now and a year ago.':
    'Die Differenz der Anzahlen beitragender Kunden, jetzt und vor einem Jahr.',
  'The formula has more than $1,500, the text at least $1,500 and $250.':
    'Die Formel hat mehr als 1.500 $, der Text mindestens 1.500 $ und 250 $.',

  // Certifications.
  'Twenty people with an intermediate certification make the maximum of 20 points.':
    'Zwanzig Personen mit einer Zwischenzertifizierung ergeben das Maximum von 20 Punkten.',
  'Five people with an intermediate certification make the maximum of 20 points.':
    'Fünf Personen mit einer Zwischenzertifizierung ergeben das Maximum von 20 Punkten.',
  'Four people with an intermediate certification make the maximum of ten points.':
    'Vier Personen mit einer Zwischenzertifizierung ergeben das Maximum von zehn Punkten.',
  'Two people with an intermediate certification make the maximum of ten points.':
    'Zwei Personen mit einer Zwischenzertifizierung ergeben das Maximum von zehn Punkten.',
  'Seven people with an advanced certification make the maximum of 15 points.':
    'Sieben Personen mit einer fortgeschrittenen Zertifizierung ergeben das Maximum von 15 Punkten.',
  'Two people with an advanced certification make the maximum of 15 points.':
    'Zwei Personen mit einer fortgeschrittenen Zertifizierung ergeben das Maximum von 15 Punkten.',
  'One person with an advanced certification makes the maximum of 15 points.':
    'Eine Person mit einer fortgeschrittenen Zertifizierung ergibt das Maximum von 15 Punkten.',
  'Two people with AZ-104 and two people with AZ-305, without points; then four points for each person with a certification of the list.':
    'Zwei Personen mit AZ-104 und zwei Personen mit AZ-305, ohne Punkte; dann vier Punkte für jede Person mit einer Zertifizierung der Liste.',
  'One person with AZ-104 and one person with AZ-305, four points for each prerequisite; then four points for each person with a certification of the list.':
    'Eine Person mit AZ-104 und eine Person mit AZ-305, vier Punkte für jede Voraussetzung; dann vier Punkte für jede Person mit einer Zertifizierung der Liste.',
  'Two people with AZ-104, without points; then four points for each person with a certification of the list.':
    'Zwei Personen mit AZ-104, ohne Punkte; dann vier Punkte für jede Person mit einer Zertifizierung der Liste.',
  'Two people with AZ-305, without points; then four points for each person with a certification of the list.':
    'Zwei Personen mit AZ-305, ohne Punkte; dann vier Punkte für jede Person mit einer Zertifizierung der Liste.',
  'One person with AZ-104, four points for each prerequisite; then four points for each person with a certification of the list.':
    'Eine Person mit AZ-104, vier Punkte für jede Voraussetzung; dann vier Punkte für jede Person mit einer Zertifizierung der Liste.',
  'One person with AZ-305, four points for each prerequisite; then four points for each person with a certification of the list.':
    'Eine Person mit AZ-305, vier Punkte für jede Voraussetzung; dann vier Punkte für jede Person mit einer Zertifizierung der Liste.',
  'Two people in step 1 and two in step 2, without points; then 6.67 points for each person with a step 3 certification, up to six.':
    'Zwei Personen in Schritt 1 und zwei in Schritt 2, ohne Punkte; dann 6,67 Punkte für jede Person mit einer Zertifizierung aus Schritt 3, bis zu sechs.',
  'One person in step 1 and one in step 2, four points each; then eight points for each person with a step 3 certification, up to four.':
    'Eine Person in Schritt 1 und eine in Schritt 2, je vier Punkte; dann acht Punkte für jede Person mit einer Zertifizierung aus Schritt 3, bis zu vier.',
  'SC-400 stands in the list of scoring certifications.':
    'SC-400 steht in der Liste der punktenden Zertifizierungen.',
  'A retired certification remains valid for one year.':
    'Eine abgekündigte Zertifizierung bleibt ein Jahr lang gültig.',

  // Usage growth.
  'One point for every per cent by which the monthly consumption value has grown since last year, up to 30; the baseline must be at least 50,000.':
    'Ein Punkt für jedes Prozent, um das der monatliche Verbrauchswert seit dem Vorjahr gewachsen ist, bis zu 30; der Ausgangswert muss mindestens 50.000 sein.',
  'One point for every per cent by which the monthly consumption value has grown since last year, up to 30; the baseline must be at least 25,000.':
    'Ein Punkt für jedes Prozent, um das der monatliche Verbrauchswert seit dem Vorjahr gewachsen ist, bis zu 30; der Ausgangswert muss mindestens 25.000 sein.',
  'One point for every per cent by which consumption of the trailing twelve months has grown over the twelve months before, up to 20; at least $1,000.':
    'Ein Punkt für jedes Prozent, um das der Verbrauch der zurückliegenden zwölf Monate gegenüber den zwölf Monaten davor gewachsen ist, bis zu 20; mindestens 1.000 $.',
  '1,000 more active users through CPOR, or 4,000 through DPOR, make the maximum of 30 points; the better of the two counts.':
    '1.000 weitere aktive Benutzer über CPOR oder 4.000 über DPOR ergeben das Maximum von 30 Punkten; das bessere von beiden zählt.',
  '500 more active users through CPOR, or 2,000 through CSP, make the maximum of 30 points; the better of the two counts.':
    '500 weitere aktive Benutzer über CPOR oder 2.000 über CSP ergeben das Maximum von 30 Punkten; das bessere von beiden zählt.',
  'One point for every $1,250 of growth among tenants above $12,000 in twelve months, and one for every 125 protected users among tenants with more than 300 paid licences.':
    'Ein Punkt für je 1.250 $ Wachstum bei Mandanten über 12.000 $ in zwölf Monaten und einer für je 125 geschützte Benutzer bei Mandanten mit mehr als 300 bezahlten Lizenzen.',
  'One point for every $750 of growth among tenants up to $12,000 in twelve months, and one for every 50 protected users among tenants with 5 to 300 paid licences.':
    'Ein Punkt für je 750 $ Wachstum bei Mandanten bis 12.000 $ in zwölf Monaten und einer für je 50 geschützte Benutzer bei Mandanten mit 5 bis 300 bezahlten Lizenzen.',

  // Deployments.
  'Five net new workloads of customers with a monthly consumption value of at least 10,000 make the maximum of 20 points.':
    'Fünf netto neue Workloads von Kunden mit einem monatlichen Verbrauchswert von mindestens 10.000 ergeben das Maximum von 20 Punkten.',
  'Five net new workloads of customers with a monthly consumption value of at least 5,000 make the maximum of 20 points.':
    'Fünf netto neue Workloads von Kunden mit einem monatlichen Verbrauchswert von mindestens 5.000 ergeben das Maximum von 20 Punkten.',
  'Two points for each service (level 2) with consumption in the trailing twelve months, up to five; not virtual machines and their licences.':
    'Zwei Punkte für jeden Dienst (Ebene 2) mit Verbrauch in den zurückliegenden zwölf Monaten, bis zu fünf; nicht für virtuelle Maschinen und ihre Lizenzen.',
  'Virtual machines and their licences are left out.':
    'Virtuelle Maschinen und ihre Lizenzen werden ausgelassen.',
  'Five net deployments through CPOR, or ten through DPOR, make the maximum of 25 points: tenants with at least 40 % of their paid licences active.':
    'Fünf Bereitstellungen netto über CPOR oder zehn über DPOR ergeben das Maximum von 25 Punkten: Mandanten, bei denen mindestens 40 % der bezahlten Lizenzen aktiv sind.',
  'Five net deployments through CPOR, or ten through CSP, make the maximum of 25 points: tenants with at least 40 % of their paid licences active.':
    'Fünf Bereitstellungen netto über CPOR oder zehn über CSP ergeben das Maximum von 25 Punkten: Mandanten, bei denen mindestens 40 % der bezahlten Lizenzen aktiv sind.',
  'Six net deployments make the maximum: tenants above $12,000 in twelve months, or with more than 300 paid licences of which 15 % are active.':
    'Sechs Bereitstellungen netto ergeben das Maximum: Mandanten über 12.000 $ in zwölf Monaten oder mit mehr als 300 bezahlten Lizenzen, von denen 15 % aktiv sind.',
  'Six net deployments make the maximum: tenants with $750 to $12,000 in twelve months, or with 5 to 300 paid licences of which 15 % are active.':
    'Sechs Bereitstellungen netto ergeben das Maximum: Mandanten mit 750 $ bis 12.000 $ in zwölf Monaten oder mit 5 bis 300 bezahlten Lizenzen, von denen 15 % aktiv sind.',

  // What the whole page is about.
  'The page asks both for more than no points and for at least one point in every metric.':
    'Die Seite verlangt sowohl mehr als null Punkte als auch mindestens einen Punkt in jeder Metrik.',
  'The page says SMB segment, the announcement SMB and SMC.':
    'Die Seite sagt Segment SMB, die Ankündigung SMB und SMC.',

  // What is not computed.
  'Sovereign clouds are not counted: the exports carry no marker for them.':
    'Souveräne Clouds werden nicht gezählt: In den Exporten sind sie nicht gekennzeichnet.',
  'Support, Internal, Benefit Program and Trial do not count; where an export has no offer column, every row is taken.':
    'Support, Internal, Benefit Program und Trial zählen nicht; hat ein Export keine Spalte mit dem Angebot, wird jede Zeile genommen.',
  'Prerequisites that a certification has on its own page are not checked.':
    'Voraussetzungen, die eine Zertifizierung auf ihrer eigenen Seite nennt, werden nicht geprüft.',
  'Whether a person has linked their learning profile is not in the exports.':
    'Ob jemand das eigene Lernprofil verknüpft hat, steht nicht in den Exporten.',
};
