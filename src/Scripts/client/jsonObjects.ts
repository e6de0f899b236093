import { say } from "../words/say.js";
/** An object in an answer, not yet looked at: the names are those of its shape, the values may be anything. */
export type JsonObject<Shape extends object> = Readonly<Partial<Record<keyof Shape, unknown>>>;

/** The objects in a list that a custom API gives as text. @throws SyntaxError when the text is no such list. */
export function parseJsonObjects<Shape extends object>(text: string | null): readonly JsonObject<Shape>[] {
  const list: unknown = JSON.parse(text ?? "[]");
  if (!Array.isArray(list)) {
    throw new SyntaxError(say("answer.unreadable"));
  }

  return list.filter((item): item is JsonObject<Shape> => typeof item === "object" && item !== null);
}

/** The text of that name; empty when there is none. */
export function stringProperty<Shape extends object>(item: JsonObject<Shape>, name: keyof Shape): string {
  const value = item[name];
  return typeof value === "string" ? value : "";
}
