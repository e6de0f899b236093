import { useLanguageOf } from "../../words/say.js";
import { fieldLabels, texts } from "../../words/words.g.js";
import { FakeClient } from "../fake/client.js";

/** The id in Dataverse of the language that is made here. */
const PseudoId = 1281;
const Accents: Readonly<Record<string, string>> = { a: "á", e: "é", i: "í", o: "ó", u: "ú", A: "Á", E: "É", I: "Í", O: "Ó", U: "Ú" };

/**
 * Speaks a language made of English by a program: each text stands in brackets and has accents. What stands outside of brackets on a screen
 * came from no table of texts.
 */
export function speakPseudo(client = new FakeClient()): FakeClient {
  Object.assign(texts, { qps: Object.fromEntries(Object.entries(texts.en).map(([code, text]) => [code, pseudo(text)])) });
  Object.assign(fieldLabels, { qps: Object.fromEntries(Object.entries(fieldLabels.en).map(([field, label]) => [field, pseudo(label)])) });
  client.languageId = PseudoId;
  useLanguageOf(client);
  return client;
}

/** Speaks English again. */
export function stopPseudo(): void {
  useLanguageOf(new FakeClient());
}

/** The words outside of brackets. */
export function outside(text: string): readonly string[] {
  let rest = text;
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, " ");
  }

  return rest.match(/\p{L}+/gu) ?? [];
}

function pseudo(text: string): string {
  const parts = text
    .split(/(\{[a-z]+\})/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/[aeiou]/gi, (letter) => Accents[letter] ?? letter)));
  return `⟦${parts.join("")}⟧`;
}
