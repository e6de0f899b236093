import { RefusedError } from "./failures.js";
import { parseIds } from "./ids.js";

/** How many rows a command takes at once. */
export const MaxRows = 20;

/** The one row that is selected. @throws Refused when it is not one. */
export function oneRow(selected: unknown, noun: string): string {
  const [id, ...others] = parseIds(selected);
  if (id === undefined || others.length > 0) {
    throw new RefusedError(`Select one ${noun}, then press the command again; or open the ${noun} and press it there.`);
  }

  return id;
}

/** The rows that are selected. @throws Refused when there is none, or too many for one go. */
export function someRows(selected: unknown, noun: string): readonly string[] {
  const ids = parseIds(selected);
  if (ids.length === 0 || ids.length > MaxRows) {
    throw new RefusedError(
      ids.length === 0
        ? `Select at least one ${noun}, then press the command again; or open a ${noun} and press it there.`
        : `${String(ids.length)} are selected, and ${String(MaxRows)} can be done at once. Select fewer, then press the command again.`,
    );
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
  const shown = failures.slice(0, 5).map(({ name, message }) => `${name}: ${message}`);
  return [...shown, ...(failures.length > 5 ? [`And ${String(failures.length - 5)} more.`] : [])].join("\n");
}
