import { sayPhrase } from "./say.js";

/** What a row has to say: it holds codes and their arguments (PhraseJson in src/Core/Words). Nothing for what is no such text. */
export function sayMessage(text: string): string {
  return parseList(text)
    .map((phrase) => (isPhrase(phrase) ? sayPhrase(phrase.code, phrase.arguments ?? {}) : ""))
    .filter((sentence) => sentence !== "")
    .join("; ")
    .replace(/\.; /g, ". ");
}

/** An argument of what a row has to say; undefined where there is none of that name. */
export function messageArgument(text: string, name: string): string | undefined {
  return parseList(text)
    .filter(isPhrase)
    .map((phrase) => phrase.arguments?.[name])
    .find((value) => value !== undefined);
}

/** What a save changed, a sentence a field: the journal holds the values before and after. */
export function sayChanges(text: string): string {
  return parseList(text)
    .map((change) => {
      const { field, before, after } = change as { readonly field?: unknown; readonly before?: unknown; readonly after?: unknown };
      return typeof field === "string" ? sayPhrase("change.field", { field, before: shown(before), after: shown(after) }) : "";
    })
    .filter((sentence) => sentence !== "")
    .join("; ");
}

interface Phrase {
  readonly code: string;
  readonly arguments?: Readonly<Record<string, string>>;
}

function parseList(text: string): readonly object[] {
  try {
    const parsed: unknown = text === "" ? [] : JSON.parse(text);
    const list: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
    return list.filter((item) => typeof item === "object" && item !== null);
  } catch {
    return [];
  }
}

function isPhrase(item: object): item is Phrase {
  return "code" in item && typeof item.code === "string";
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : "";
}
