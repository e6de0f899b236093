import { pluralize } from "../client/commands.js";
import type { JsonObject } from "../client/jsonObjects.js";
import { parseJsonObjects, stringProperty } from "../client/jsonObjects.js";

/** How a check went. */
type CheckOutcome = "bad" | "note" | "good";

/** A line of the setup check. */
export interface Check {
  readonly outcome: CheckOutcome;
  readonly account: string;
  readonly found: string;
  readonly fix: string;
}

const Order: readonly CheckOutcome[] = ["bad", "note", "good"];

/** What people read for an outcome. */
export const OutcomeLabels: Readonly<Record<CheckOutcome, string>> = { bad: "To be mended", note: "To know", good: "Good" };

/** Reads what mpt_CheckSetup gives; what must be mended comes first. An outcome that is not known is a note: it is to be read. */
export function parseChecks(text: string | null): readonly Check[] {
  const checks = parseJsonObjects(text).map(checkOf);
  return Order.flatMap((outcome) => checks.filter((check) => check.outcome === outcome));
}

function checkOf(item: JsonObject): Check {
  const outcome = Order.find((known) => known === item["outcome"]) ?? "note";
  return { outcome, account: stringProperty(item, "account"), found: stringProperty(item, "found"), fix: stringProperty(item, "fix") };
}

/** What the checks come to. */
export function describeChecks(checks: readonly Check[]): string {
  const bad = checks.filter((check) => check.outcome === "bad").length;
  const notes = checks.filter((check) => check.outcome === "note").length;
  const also = notes === 0 ? "" : ` ${pluralize(notes, "thing")} to know.`;
  return bad === 0 ? `Everything that must be there is there.${also}` : `${pluralize(bad, "thing is", "things are")} to be mended.${also}`;
}
