import { Refused } from "./failures.js";
import { idsOf } from "./ids.js";

/** How many rows a command takes at once. */
export const MostRows = 20;

/** The one row that is selected. @throws Refused when it is not one. */
export function oneRow(selected: unknown, thing: string): string {
  const [id, ...others] = idsOf(selected);
  if (id === undefined || others.length > 0) {
    throw new Refused(`Select one ${thing}, then press the command again; or open the ${thing} and press it there.`);
  }

  return id;
}

/** The rows that are selected. @throws Refused when there is none, or too many for one go. */
export function someRows(selected: unknown, thing: string): readonly string[] {
  const ids = idsOf(selected);
  if (ids.length === 0 || ids.length > MostRows) {
    throw new Refused(
      ids.length === 0
        ? `Select at least one ${thing}, then press the command again; or open a ${thing} and press it there.`
        : `${String(ids.length)} are selected, and ${String(MostRows)} can be done at once. Select fewer, then press the command again.`,
    );
  }

  return ids;
}

/** What was refused among several rows. */
export interface RowFailure {
  readonly name: string;
  readonly sentence: string;
}

/** One line for each failure, and how many more there are. */
export function listFailures(failures: readonly RowFailure[]): string {
  const shown = failures.slice(0, 5).map(({ name, sentence }) => `${name}: ${sentence}`);
  return [...shown, ...(failures.length > 5 ? [`And ${String(failures.length - 5)} more.`] : [])].join("\n");
}
