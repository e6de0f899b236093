const Guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id in the one form that we use: lower case, without braces; null when the text is no id. Forms and grids give `{ABC…}`. */
export function parseId(text: unknown): string | null {
  const id = typeof text === "string" ? text.replace(/^\{|\}$/g, "").toLowerCase() : "";
  return Guid.test(id) ? id : null;
}

/** The ids among what a grid hands over. */
export function parseIds(texts: unknown): readonly string[] {
  return Array.isArray(texts) ? texts.map(parseId).filter((id) => id !== null) : [];
}

/** A table and an id, written as one text as keys hold them: "task:0123…", the id without hyphens; null when the text is none. */
export function parseRowKey(text: string): { readonly table: string; readonly id: string } | null {
  const [, table, ...parts] = /^([a-z0-9_]+):([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(text) ?? [];
  return table === undefined ? null : { table, id: parts.join("-") };
}
