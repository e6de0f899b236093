import { RefusedError } from "./failures.js";
import { parseIds } from "./ids.js";
import type { Code } from "../words/say.js";
import { say } from "../words/say.js";

/** How many rows a command takes at once. */
export const MaxRows = 20;

/** The one row that is selected. @throws Refused, with the sentence of the code, when it is not one. */
export function oneRow(selected: unknown, code: Extract<Code, `select.one-${string}`>): string {
  const [id, ...others] = parseIds(selected);
  if (id === undefined || others.length > 0) {
    throw new RefusedError(say(code));
  }

  return id;
}

/** The rows that are selected. @throws Refused when there is none, or too many for one go. */
export function someRows(selected: unknown, code: Extract<Code, `select.some-${string}`>): readonly string[] {
  const ids = parseIds(selected);
  if (ids.length === 0 || ids.length > MaxRows) {
    throw new RefusedError(ids.length === 0 ? say(code) : say("select.too-many", { selected: ids.length, most: MaxRows }));
  }

  return ids;
}

/** What was refused among several rows. */
export interface RowFailure {
  readonly name: string;
  readonly message: string;
}

/** One line for each failure, and how many more there are. */
export function listFailures(failures: readonly RowFailure[]): string {
  const shown = failures.slice(0, 5).map(({ name, message }) => say("select.failure", { name, reason: message }));
  return [...shown, ...(failures.length > 5 ? [say("select.more-failures", { count: failures.length - 5 })] : [])].join("\n");
}
