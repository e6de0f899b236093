/** An object in an answer, not yet looked at. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The objects in a list that a custom API gives as text. @throws SyntaxError when the text is no such list. */
export function parseJsonObjects(text: string | null): readonly JsonObject[] {
  const list: unknown = JSON.parse(text ?? "[]");
  if (!Array.isArray(list)) {
    throw new SyntaxError("The answer could not be read. Try again; if it stays, tell your administrator.");
  }

  return list.filter((item): item is JsonObject => typeof item === "object" && item !== null);
}

/** The text of that name; empty when there is none. */
export function stringProperty(item: JsonObject, name: string): string {
  const value = item[name];
  return typeof value === "string" ? value : "";
}
