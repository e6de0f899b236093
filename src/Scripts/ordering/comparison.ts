import { element } from "../dialog/elements.js";
import { AccessVisibility, ModelState } from "../schema.g.js";
import { say } from "../words/say.js";
import { sayAct } from "./acts.js";
import type { Frozen } from "./frozen.js";
import type { Present } from "./present.js";
import type { Quote, QuotedLine } from "./quote.js";
import { sayAmount, sayDelivery, sayOptions } from "./sayOrder.js";

/** Something about an order as it was requested, and as it is now; null where that is not known. */
export interface Compared {
  readonly label: string;
  readonly then: string;
  readonly now: string | null;
}

const visibilities = {
  [AccessVisibility.Public]: "ordering.visibility.public",
  [AccessVisibility.Unlisted]: "ordering.visibility.unlisted",
  [AccessVisibility.Password]: "ordering.visibility.password",
  [AccessVisibility.Private]: "ordering.visibility.private",
  [AccessVisibility.Other]: "ordering.value.unknown",
} as const;

const states = {
  [ModelState.Active]: "ordering.state.active",
  [ModelState.Archived]: "ordering.state.archived",
  [ModelState.Processing]: "ordering.state.processing",
  [ModelState.Staging]: "ordering.state.processing",
  [ModelState.Failed]: "ordering.state.failed",
  [ModelState.Pending]: "ordering.state.processing",
  [ModelState.Activating]: "ordering.state.processing",
  [ModelState.Archiving]: "ordering.state.processing",
  [ModelState.Other]: "ordering.value.unknown",
} as const;

/** What an approval depends on, as it was requested and as it is now. */
export function compare(frozen: Frozen, { quote, state, visibility }: Present): readonly Compared[] {
  return [
    ...frozen.lines.flatMap((line) => compareLine(line, frozen.currency, quote)),
    {
      label: say("ordering.label.amount"),
      then: sayAmount(frozen.amount, frozen.currency),
      now: quote === null || quote.amount === null ? null : sayAmount(quote.amount, quote.currency),
    },
    { label: say("ordering.label.mode"), then: sayMode(frozen.isDryRun ? "DryRun" : "Live"), now: quote && sayMode(quote.ordering) },
    { label: say("ordering.label.model"), then: frozen.model || say("ordering.value.unknown"), now: quote && quote.model },
    { label: say("ordering.label.slots"), then: sayNumber(frozen.slots), now: quote && sayNumber(quote.slots) },
    { label: say("ordering.label.visibility"), then: sayVisibility(frozen.visibility), now: sayVisibility(visibility) },
    { label: say("ordering.label.state"), then: sayState(frozen.state), now: sayState(state) },
  ];
}

/** Whether something is no longer as it was requested. */
export function isChanged({ then, now }: Compared): boolean {
  return now !== null && now !== then;
}

/** Both side by side; what differs is marked, and said to those who hear the page. */
export function comparisonTable(rows: readonly Compared[]): HTMLElement {
  const heads = [say("ordering.column.what"), say("ordering.column.then"), say("ordering.column.now")];
  return element(
    "table",
    { class: "comparison" },
    element("caption", { class: "visually-hidden" }, say("ordering.heading.comparison")),
    element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
    element("tbody", {}, ...rows.map(tableRow)),
  );
}

function tableRow(row: Compared): HTMLElement {
  const now = row.now ?? say("ordering.value.unknown");
  const mark = element("strong", { class: "note" }, say("ordering.changed"));
  return element(
    "tr",
    isChanged(row) ? { class: "changed" } : {},
    element("th", { scope: "row", dir: "auto" }, row.label),
    element("td", { dir: "auto" }, row.then),
    element("td", { dir: "auto" }, ...(isChanged(row) ? [mark, " ", now] : [now])),
  );
}

function compareLine({ wanted, amount, hours }: Frozen["lines"][number], currency: string, quote: Quote | null): readonly Compared[] {
  const { act, bundleId = "", options } = wanted;
  const line = quote?.lines.find(({ bundle }) => bundle === bundleId);
  return [
    {
      label: act === undefined ? sayAddOn(line?.name ?? bundleId, options) : sayAct({ act, options }),
      then: sayPrice(amount, currency, hours, act !== undefined),
      now: line === undefined ? null : sayNow(line, quote?.currency ?? currency),
    },
  ];
}

function sayAddOn(addon: string, options: Readonly<Record<string, string>>): string {
  const chosen = sayOptions(options);
  return chosen === "" ? addon : say("ordering.line.options", { addon, options: chosen });
}

function sayNow({ act, amount, hours, refusal }: QuotedLine, currency: string): string {
  return amount === null ? refusal || say("ordering.value.unknown") : sayPrice(amount, currency, hours, act !== null);
}

// An act on the model is done at once; nobody delivers it.
function sayPrice(amount: number, currency: string, hours: number | null, isAct: boolean): string {
  if (isAct) {
    return sayAmount(amount, currency);
  }

  return say("ordering.price", { amount: sayAmount(amount, currency), delivery: sayDelivery(hours) });
}

function sayMode(ordering: string): string {
  return say(ordering === "Live" ? "ordering.mode.live" : ordering === "Off" ? "ordering.mode.off" : "ordering.mode.dry-run");
}

function sayNumber(value: number | null): string {
  return value === null ? say("ordering.value.unknown") : String(value);
}

function sayVisibility(value: number | null): string {
  return say(visibilities[(value ?? AccessVisibility.Other) as keyof typeof visibilities]);
}

function sayState(value: number | null): string {
  return say(states[(value ?? ModelState.Other) as keyof typeof states]);
}
