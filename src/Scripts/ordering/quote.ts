import type { ClientApi } from "../client/api.js";
import { call } from "../client/customApis.js";
import { QuoteOrder } from "../schema.g.js";
import type { ActName } from "./acts.js";
import { sayAct } from "./acts.js";
import type { Item } from "./items.js";
import { itemsOf, numberIn, parseItem, textIn, textsIn } from "./items.js";

/** An option of an add-on. Without values, any text can be chosen. */
export interface QuotedOption {
  readonly key: string;
  readonly description: string;
  readonly values: readonly string[];
}

/** An add-on of a model, and why it cannot be ordered, if so. */
export interface QuotedAddOn {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly amount: number | null;
  readonly currency: string;
  readonly hours: number | null;
  readonly refusal: string;
  readonly options: readonly QuotedOption[];
}

/** What a line costs and does, and why it cannot be ordered, if so. */
export interface QuotedLine {
  /** The act on the model; null for an add-on. */
  readonly act: ActName | null;
  readonly bundle: string;
  readonly name: string;
  /** How many people must approve it at least; null where that is not told. */
  readonly approvers: number | null;
  /** What it does besides, in words. */
  readonly effects: readonly string[];
  readonly amount: number | null;
  readonly hours: number | null;
  readonly refusal: string;
}

/** What can be ordered for a model now (Quote in src/Core/Ordering). Amounts are net of tax and at most. */
export interface Quote {
  readonly model: string;
  /** Off, DryRun or Live. */
  readonly ordering: string;
  /** Why no add-on can be ordered. */
  readonly refusal: string;
  readonly addOns: readonly QuotedAddOn[];
  readonly lines: readonly QuotedLine[];
  readonly amount: number | null;
  readonly currency: string;
  readonly budgetLeft: number | null;
  readonly slots: number | null;
}

/** A line as the custom APIs are asked for it: an add-on, or an act on the model. */
export interface WantedLine {
  readonly act?: ActName;
  readonly bundleId?: string;
  readonly options: Readonly<Record<string, string>>;
}

/** Asks what can be ordered for a model, and what the lines cost. Nothing is ordered. */
export async function askQuote(client: ClientApi, model: string, lines: readonly WantedLine[] = []): Promise<Quote> {
  const asked = lines.length === 0 ? {} : { Lines: JSON.stringify(lines) };
  const { Quote: text } = await call(client, QuoteOrder, { ModelRowId: model, ...asked });
  return readQuote(parseItem(text ?? ""), lines);
}

/** Why no add-on can be ordered, where one was asked for; acts on the model do not need that. */
export function refusalOfAddOns({ refusal, lines }: Quote): string {
  return lines.some(({ act }) => act !== null) ? "" : refusal;
}

function readQuote(quote: Item, asked: readonly WantedLine[]): Quote {
  return {
    model: textIn(quote, "model"),
    ordering: textIn(quote, "ordering"),
    refusal: textIn(quote, "refusal"),
    addOns: itemsOf(quote["addOns"]).map(readAddOn),
    lines: itemsOf(quote["lines"]).map((line, at) => readLine(line, asked[at])),
    amount: numberIn(quote, "amount"),
    currency: textIn(quote, "currency"),
    budgetLeft: numberIn(quote, "budgetLeft"),
    slots: numberIn(quote, "slots"),
  };
}

function readAddOn(addOn: Item): QuotedAddOn {
  return {
    id: textIn(addOn, "id"),
    name: textIn(addOn, "name"),
    description: textIn(addOn, "description"),
    amount: numberIn(addOn, "amount"),
    currency: textIn(addOn, "currency"),
    hours: numberIn(addOn, "deliveryHours"),
    refusal: textIn(addOn, "refusal"),
    options: itemsOf(addOn["options"]).map((option) => ({
      key: textIn(option, "key"),
      description: textIn(option, "description"),
      values: textsIn(option, "values"),
    })),
  };
}

function readLine(line: Item, asked: WantedLine | undefined): QuotedLine {
  const act = asked?.act ?? null;
  return {
    act,
    bundle: textIn(line, "bundleId"),
    name: act === null ? textIn(line, "name") : sayAct({ act, options: asked?.options ?? {} }),
    approvers: numberIn(line, "approvers"),
    effects: textsIn(line, "effects"),
    amount: numberIn(line, "amount"),
    hours: numberIn(line, "deliveryHours"),
    refusal: textIn(line, "refusal"),
  };
}
