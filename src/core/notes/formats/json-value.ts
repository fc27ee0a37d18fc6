import * as v from 'valibot';

export type JsonObject = { readonly [name: string]: unknown };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `notes.3.text` */
export const pathOf = (issue: v.BaseIssue<unknown>): string => v.getDotPath(issue) ?? '';

/** A list, or what would be the only one in it: JSON-LD has both for the same. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** Milliseconds since 1970 of an ISO 8601 date or date-time; null where it is none, or before 1970. */
export function timeOf(value: unknown): number | null {
  if (typeof value !== 'string' || !DATE.test(value)) return null;
  const time = Date.parse(/T.*\d$/.test(value) && !/[+-]\d{2}:?\d{2}$/.test(value) ? `${value}Z` : value);
  return Number.isFinite(time) && time >= 0 ? time : null;
}
