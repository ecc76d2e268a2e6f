import { CERTIFICATIONS, certification } from '#scoring';

const EXAMS = new Set(CERTIFICATIONS.flatMap(({ exams = [] }) => exams));
const CODE = /\b([A-Z]{2,3}-\d{3})\b/i;

/** The code of the certification that a title of the training report names; undefined when none is known. */
export function certificationCode(title: string): string | undefined {
  const bare = title.replace(/^(?:exam\s+)?microsoft( 365)? certified:\s*/i, '').trim();
  const code = CODE.exec(title)?.[1];
  // "Microsoft 365 Certified: Fundamentals" is the one of Microsoft 365, "Microsoft Certified: …" may be either.
  const of365 = bare === title ? undefined : certification(`Microsoft 365 ${bare}`);
  const named = certification(title) ?? certification(bare) ?? of365;
  return (named ?? (code === undefined ? undefined : certification(code)))?.code;
}

/** The code of an exam that is one of several of a certification; undefined for every other exam. */
export function examIn(title: string): string | undefined {
  const code = CODE.exec(title)?.[1]?.toUpperCase() ?? certification(title.replace(/^exam\s+/i, ''))?.code;
  return code !== undefined && EXAMS.has(code) ? code : undefined;
}

/** The certifications that an exam is a part of. */
export const certificationsWith = (exam: string): readonly string[] =>
  CERTIFICATIONS.filter(({ exams }) => exams?.includes(exam)).map(({ code }) => code);
