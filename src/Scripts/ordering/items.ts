import { say } from "../words/say.js";

/** An object in an answer or a row, not yet looked at: its values may be anything. */
export type Item = Readonly<Record<string, unknown>>;

/** The object that a text stands for. @throws SyntaxError when it stands for none. */
export function parseItem(text: string): Item {
  const item: unknown = JSON.parse(text || "null");
  if (!isItem(item)) {
    throw new SyntaxError(say("answer.unreadable"));
  }

  return item;
}

/** The objects in a list; none where there is no list. */
export function itemsOf(list: unknown): readonly Item[] {
  return Array.isArray(list) ? list.filter(isItem) : [];
}

/** The object of that name; an empty one when there is none. */
export function itemIn(item: Item, name: string): Item {
  const value = item[name];
  return isItem(value) ? value : {};
}

/** The text of that name; empty when there is none. */
export function textIn(item: Item, name: string): string {
  const value = item[name];
  return typeof value === "string" ? value : "";
}

/** The number of that name; null when there is none. */
export function numberIn(item: Item, name: string): number | null {
  const value = item[name];
  return typeof value === "number" ? value : null;
}

/** The texts of that name. */
export function textsIn(item: Item, name: string): readonly string[] {
  const value = item[name];
  return Array.isArray(value) ? value.filter((text) => typeof text === "string") : [];
}

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
