import type { JsonObject } from "../client/jsonObjects.js";
import { parseJsonObjects, stringProperty } from "../client/jsonObjects.js";
import type { SetupCheck } from "../schema.g.js";
import { say, sayCount } from "../words/say.js";

/** How a check went. */
type CheckOutcome = SetupCheck["outcome"];

/** A line of the setup check. */
export interface Check {
  readonly outcome: CheckOutcome;
  readonly account: string;
  readonly found: string;
  readonly fix: string;
}

const Order: readonly CheckOutcome[] = ["bad", "note", "good"];

/** What people read for an outcome. */
export function outcomeLabel(outcome: CheckOutcome): string {
  switch (outcome) {
    case "bad":
      return say("check.outcome.bad");
    case "note":
      return say("check.outcome.note");
    default:
      return say("check.outcome.good");
  }
}

/** Reads what mpt_CheckSetup gives; what must be mended comes first. An outcome that is not known is a note: it is to be read. */
export function parseChecks(text: string | null): readonly Check[] {
  const checks = parseJsonObjects<SetupCheck>(text).map(checkOf);
  return Order.flatMap((outcome) => checks.filter((check) => check.outcome === outcome));
}

function checkOf(item: JsonObject<SetupCheck>): Check {
  const outcome = Order.find((known) => known === item.outcome) ?? "note";
  return { outcome, account: stringProperty(item, "account"), found: stringProperty(item, "found"), fix: stringProperty(item, "fix") };
}

/** What the checks come to. */
export function describeChecks(checks: readonly Check[]): string {
  const bad = checks.filter((check) => check.outcome === "bad").length;
  const notes = checks.filter((check) => check.outcome === "note").length;
  const said = bad === 0 ? say("check.all-good") : sayCount("check.bad", bad);
  return notes === 0 ? said : `${said} ${sayCount("check.notes", notes)}`;
}
