import type { Day } from '#scoring';
import { certificationCode, certificationsWith } from '../values/trainingTitle.ts';

/** A row of the training report; dates by their codes. */
export interface Training {
  readonly person: string;
  readonly name: string;
  readonly mail: string;
  readonly title: string;
  /** A passed exam that is one of several of a certification. */
  readonly exam: boolean;
  readonly completed: number;
  readonly expires: number | undefined;
  readonly active: boolean;
}

export interface TrainingFacts {
  readonly people: { id: string; name?: string; email?: string }[];
  readonly certifications: { person: string; certification: string; earned: Day; expires?: Day }[];
  readonly leftOut: { readonly exam: number; readonly 'not-active': number; readonly repetition: number };
  readonly unknown: ReadonlyMap<string, number>;
}

/** What a database writes where there is no date. */
const NO_DAY_BEFORE = '1901-01-01';

export function trainingFacts(
  trainings: readonly Training[],
  completed: readonly Day[],
  expires: readonly Day[],
  snapshot: Day,
): TrainingFacts {
  const leftOut = { exam: 0, 'not-active': 0, repetition: 0 };
  const people = new Map<string, TrainingFacts['people'][number]>();
  const certifications = new Map<string, TrainingFacts['certifications'][number]>();
  const unknown = new Map<string, number>();
  const awarded = new Set(
    trainings
      .filter(({ exam }) => !exam)
      .map(({ person, title }) => `${person}\n${certificationCode(title)}`),
  );
  for (const training of trainings) {
    const { person, title } = training;
    const last = training.expires === undefined ? undefined : expires[training.expires];
    const end = last !== undefined && last >= NO_DAY_BEFORE ? last : undefined;
    // Not active: fine where its own end says since when; otherwise it was taken away.
    if (!training.active && (end === undefined || end > snapshot)) {
      leftOut['not-active']++;
      continue;
    }
    // The certification itself says until when it holds; its exams would hold it for ever.
    if (training.exam && certificationsWith(title).some((code) => awarded.has(`${person}\n${code}`))) {
      leftOut.exam++;
      continue;
    }
    if (certificationCode(title) === undefined) unknown.set(title, (unknown.get(title) ?? 0) + 1);
    const known = people.get(person) ?? { id: person };
    if (training.name !== '') known.name = training.name;
    if (training.mail !== '') known.email = training.mail;
    people.set(person, known);
    const earned = completed[training.completed] ?? '';
    const key = [person, title, earned, end].join('\n');
    if (certifications.has(key)) leftOut.repetition++;
    certifications.set(key, {
      ...{ person, certification: title, earned },
      ...(end === undefined ? {} : { expires: end }),
    });
  }
  return { people: [...people.values()], certifications: [...certifications.values()], leftOut, unknown };
}
