/** Periods are months (`2026-10`) or days (`2026-10-31`). */
export const isMonthText = (period: string): boolean => period.length === '2026-10'.length;
