import { sayPhrase } from "../words/say.js";
import { actOf } from "./acts.js";
import type { Item } from "./items.js";
import { itemIn, itemsOf, numberIn, parseItem, textIn } from "./items.js";
import type { WantedLine } from "./quote.js";

/** A line of a request. */
export interface FrozenLine {
  readonly wanted: WantedLine;
  readonly amount: number;
  readonly hours: number | null;
}

/** What people approve (FrozenRequest in src/Core/Ordering). What is null was unknown. */
export interface Frozen {
  readonly currency: string;
  readonly isDryRun: boolean;
  readonly lines: readonly FrozenLine[];
  readonly amount: number;
  readonly model: string;
  readonly slots: number | null;
  readonly state: number | null;
  readonly visibility: number | null;
  /** What it does besides, in words. */
  readonly effects: readonly string[];
}

/** Reads a frozen request. @throws SyntaxError when the text is none. */
export function readFrozen(text: string): Frozen {
  const frozen = parseItem(text);
  const lines = itemsOf(frozen["lines"]).map(readLine);
  const facts = itemIn(frozen, "facts");
  return {
    currency: textIn(frozen, "currency"),
    isDryRun: frozen["dry"] === true,
    lines,
    amount: lines.reduce((sum, line) => sum + line.amount, 0),
    model: textIn(facts, "name"),
    slots: numberIn(facts, "slots"),
    state: numberIn(facts, "state"),
    visibility: numberIn(facts, "visibility"),
    effects: itemsOf(frozen["effects"]).map((effect) => sayPhrase(textIn(effect, "code"), textsOf(itemIn(effect, "arguments")))),
  };
}

function readLine(line: Item): FrozenLine {
  const act = actOf(numberIn(line, "act"));
  const options = textsOf(itemIn(line, "options"));
  return {
    wanted: act === null ? { bundleId: textIn(line, "bundle"), options } : { act, options },
    amount: Number(textIn(line, "amount")),
    hours: numberIn(line, "hours"),
  };
}

function textsOf(item: Item): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(item).map((name) => [name, textIn(item, name)]));
}
