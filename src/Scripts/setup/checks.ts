import type { Item } from "../client/answers.js";
import { parseItems, textIn } from "../client/answers.js";
import { count } from "../client/commands.js";

/** How a check went. */
export type CheckOutcome = "bad" | "note" | "good";

/** A line of the setup check. */
export interface Check {
  readonly outcome: CheckOutcome;
  readonly account: string;
  readonly found: string;
  readonly fix: string;
}

const Order: readonly CheckOutcome[] = ["bad", "note", "good"];

/** What people read for an outcome. */
export const OutcomeWords: Readonly<Record<CheckOutcome, string>> = { bad: "To be mended", note: "To know", good: "Good" };

/** Reads what mpt_CheckSetup gives; what must be mended comes first. An outcome that is not known is a note: it is to be read. */
export function parseChecks(text: string | null): readonly Check[] {
  const checks = parseItems(text).map(checkOf);
  return Order.flatMap((outcome) => checks.filter((check) => check.outcome === outcome));
}

function checkOf(item: Item): Check {
  const outcome = Order.find((known) => known === item["outcome"]) ?? "note";
  return { outcome, account: textIn(item, "account"), found: textIn(item, "found"), fix: textIn(item, "fix") };
}

/** What the checks come to. */
export function checksSentence(checks: readonly Check[]): string {
  const bad = checks.filter((check) => check.outcome === "bad").length;
  const notes = checks.filter((check) => check.outcome === "note").length;
  const also = notes === 0 ? "" : ` ${count(notes, "thing")} to know.`;
  return bad === 0 ? `Everything that must be there is there.${also}` : `${count(bad, "thing is", "things are")} to be mended.${also}`;
}
