import type { Content } from "../dialog/elements.js";
import { element, section } from "../dialog/elements.js";
import { say, sayCount } from "../words/say.js";
import type { Quote, QuotedLine } from "./quote.js";
import { sayAmount, sayDelivery } from "./sayOrder.js";

/** What the chosen lines cost and do, before anything can be requested. */
export function priceSection(quote: Quote, refusal: string | null): HTMLElement {
  const { currency } = quote;
  return section(
    "price",
    say("ordering.heading.price"),
    element("ul", {}, ...quote.lines.map((line) => element("li", { dir: "auto" }, sayLine(line, currency)))),
    element("dl", {}, ...facts(quote)),
    ...(refusal === null ? effectsSection(doingOf(quote)) : [element("p", { class: "note" }, refusal)]),
  );
}

/** What an order does. */
export interface Doing {
  /** What was told of it, in words. */
  readonly told: readonly string[];
  readonly isDryRun: boolean;
  /** Whether it is an act on the model instead of a purchase. */
  readonly isAct: boolean;
}

/** What an order does besides: what it does always, and what was told of it. */
export function effectsSection({ told, isDryRun, isAct }: Doing): readonly Content[] {
  const live = isAct
    ? [say("ordering.effect.act"), say("ordering.effect.act-once")]
    : [say("ordering.effect.charge"), say("ordering.effect.once")];
  const usual = isDryRun ? [say("ordering.effect.dry-run")] : live;
  const sentences = [...usual, ...(told.length === 0 ? [say("ordering.effect.visibility")] : told), say("ordering.effect.budget")];
  return [
    section(
      "effects",
      say("ordering.heading.effects"),
      element("ul", {}, ...sentences.map((text) => element("li", { dir: "auto" }, text))),
    ),
  ];
}

/** A term and what stands for it. */
export function fact(term: string, value: string): readonly HTMLElement[] {
  return [element("dt", {}, term), element("dd", { dir: "auto" }, value)];
}

// Several lines may do the same, as when one exposure serves all of them.
function doingOf({ lines, ordering }: Quote): Doing {
  return {
    told: [...new Set(lines.flatMap(({ effects }) => effects))],
    isDryRun: ordering !== "Live",
    isAct: lines.some(({ act }) => act !== null),
  };
}

function facts({ amount, budgetLeft, currency, lines, slots }: Quote): readonly HTMLElement[] {
  const approvers = Math.max(0, ...lines.map((line) => line.approvers ?? 0));
  const longest = Math.max(0, ...lines.map((line) => line.hours ?? 0));
  return [
    ...(amount === null ? [] : fact(say("ordering.label.amount"), sayAmount(amount, currency))),
    ...(longest === 0 ? [] : fact(say("ordering.label.delivery"), sayDelivery(longest))),
    ...fact(say("ordering.label.budget-left"), budgetLeft === null ? say("ordering.value.no-budget") : sayAmount(budgetLeft, currency)),
    ...(amount === null || budgetLeft === null || amount > budgetLeft
      ? []
      : fact(say("ordering.label.budget-after"), sayAmount(budgetLeft - amount, currency))),
    ...(approvers === 0
      ? []
      : fact(say("ordering.label.approvers"), say(approvers > 1 ? "ordering.approvers.two" : "ordering.approvers.one"))),
    ...(slots === null ? [] : fact(say("ordering.label.slots"), sayCount("ordering.slots", slots))),
  ];
}

function sayLine({ act, name, amount, hours, refusal }: QuotedLine, currency: string): string {
  if (refusal !== "" || amount === null) {
    return say("ordering.line.refused", { addon: name, reason: refusal || say("ordering.value.unknown") });
  }

  if (act !== null) {
    return say("ordering.line.act", { act: name, amount: sayAmount(amount, currency) });
  }

  return say("ordering.line.price", { addon: name, amount: sayAmount(amount, currency), delivery: sayDelivery(hours) });
}
