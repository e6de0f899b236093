import { OrderAct } from "../schema.g.js";
import { say } from "../words/say.js";

/** The acts on a model, by the names that requests have for them (ModelActs in src/Core/Ordering). */
const values = {
  activate: OrderAct.Activate,
  archive: OrderAct.Archive,
  "make-more-visible": OrderAct.MakeMoreVisible,
  "delete-model": OrderAct.DeleteModel,
} as const;

/** An act on a model, as a request names it. */
export type ActName = keyof typeof values;

/** An act on a model with its options, as a request names them. */
export interface WantedAct {
  readonly act: ActName;
  readonly options: Readonly<Record<string, string>>;
}

/** Everything that can be done to a model itself, in the order in which it is offered. */
export const modelActs: readonly WantedAct[] = [
  { act: "activate", options: {} },
  { act: "archive", options: {} },
  { act: "make-more-visible", options: { visibility: "unlisted" } },
  { act: "make-more-visible", options: { visibility: "public" } },
  { act: "delete-model", options: {} },
];

/** The act of a value of the choice; null where it is none on a model. */
export function actOf(value: number | null): ActName | null {
  return (Object.keys(values) as ActName[]).find((name) => values[name] === value) ?? null;
}

/** What people call an act. */
export function sayAct({ act, options }: WantedAct): string {
  switch (act) {
    case "activate":
      return say("ordering.act.activate");
    case "archive":
      return say("ordering.act.archive");
    case "make-more-visible":
      return say(options["visibility"] === "public" ? "ordering.act.make-public" : "ordering.act.make-unlisted");
    case "delete-model":
      return say("ordering.act.delete");
  }
}
