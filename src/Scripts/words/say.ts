import type { ClientApi } from "../client/api.js";
import { nameUnseen } from "./unseen.js";
import { fieldLabels, languages, texts } from "./words.g.js";

type Texts = (typeof texts)["en"];

/** A code that there is a text for. */
export type Code = keyof Texts;

/** A code without its last part, where that is told by a number: "find.found" for "find.found.one". */
export type CountedCode = Code extends infer Known ? (Known extends `${infer Start}.other` ? Start : never) : never;

type PlaceHolders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceHolders<Rest> : never;

type Arguments<Names extends string> = Readonly<Record<Names, string | number>>;

type Given<Names extends string> = [Names] extends [never] ? [] : [Arguments<Names>];

type CountedNames<Counted extends CountedCode> = Exclude<PlaceHolders<Texts[`${Counted}.other`]>, "count">;

type Table = Readonly<Record<string, string>>;

const English = "en";
let language: string = English;

/** Says everything from now on in the language that the person reads the app in. Where it cannot be told, nothing changes. */
export function useLanguageOf(client: ClientApi): void {
  try {
    const id = client.Utility.getGlobalContext().userSettings.languageId;
    language = (languages as Table)[String(id)] ?? English;
  } catch {
    // A command is worth more than its language.
  }
}

/** What is said for a code, with its arguments, which are data and never formatted again. src/Core/Words/Language.cs says the same. */
export function say<Known extends Code>(code: Known, ...[given]: Given<PlaceHolders<Texts[Known]>>): string {
  return sayPhrase(code, given ?? {});
}

/** What is said of so many: "1 model found.", "2 models found.". Languages have up to six forms. */
export function sayCount<Counted extends CountedCode>(code: Counted, count: number, ...[given]: Given<CountedNames<Counted>>): string {
  const form = `${code}.${new Intl.PluralRules(language).select(count)}`;
  return sayPhrase(textOf(form) === undefined ? `${code}.other` : form, { count, ...given });
}

/** What is said for a code that comes from a row or an answer. A code that nobody knows is said itself. */
export function sayPhrase(code: string, given: Readonly<Record<string, string | number>>): string {
  return textOf(code)?.replace(/\{([a-z]+)\}/g, (holder, name: string) => show(name, given[name]) ?? holder) ?? code;
}

/** A number as the language writes it, with so many digits behind its point. */
export function formatNumber(value: number, digits: number): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** What people call a synced field. */
export function fieldLabel(field: string): string {
  return lookUp(fieldLabels, field) ?? field;
}

function show(name: string, value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : name === "field" ? fieldLabel(String(value)) : nameUnseen(String(value));
}

function textOf(code: string): string | undefined {
  return lookUp(texts, code);
}

// The language itself, then the one that it is a kind of ("pt" for "pt-BR"), then English.
function lookUp(tables: Readonly<Record<string, Table>>, key: string): string | undefined {
  for (const name of [language, language.replace(/-[^]*/, ""), English]) {
    const found = Object.entries(tables[name] ?? {}).find(([known]) => known === key)?.[1];
    if (found !== undefined) {
      return found;
    }
  }

  return undefined;
}
