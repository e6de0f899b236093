import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { afterEach, test } from "node:test";
import { fieldLabel, say, sayCount, sayPhrase, useLanguageOf } from "../../words/say.js";
import { texts } from "../../words/words.g.js";
import { FakeClient } from "../fake/client.js";
import { sourceFolder } from "../fake/sources.js";
import { speakPseudo, stopPseudo } from "./pseudo.js";

interface Sample {
  readonly Code: string;
  readonly Arguments: Readonly<Record<string, string>>;
  readonly Said: string;
}

afterEach(stopPseudo);

test("Every code is said as the plug-ins say it", () => {
  const samples = JSON.parse(readFileSync(new URL("tests/words/samples.json", sourceFolder), "utf8")) as readonly Sample[];

  assert.ok(samples.length > 250);
  assert.ok(Object.keys(texts.en).every((code) => samples.some((sample) => sample.Code === code)));
  for (const { Code, Arguments, Said } of samples) {
    assert.equal(sayPhrase(Code, Arguments), Said, Code);
  }
});

test("Arguments are data, and a field is called what people call it", () => {
  assert.equal(say("find.linked", { row: "{model} $&", model: "Lake House" }), "{model} $& is now linked to Lake House.");
  assert.equal(
    say("issue.question", { field: "address.locality" }),
    `${fieldLabel("address.locality")}: which value do you want to keep on both sides?`,
  );
  assert.deepEqual([fieldLabel("internalnotes"), fieldLabel("constructor")], ["Internal notes", "constructor"]);
});

test("A code that nobody knows is said itself", () => {
  assert.deepEqual([sayPhrase("house.burned", {}), sayPhrase("toString", {})], ["house.burned", "toString"]);
});

test("One thing is counted otherwise than several", () => {
  assert.deepEqual(
    [sayCount("find.found", 1), sayCount("find.found", 2), sayCount("check.bad", 0)],
    ["1 model found.", "2 models found.", "0 problems to fix."],
  );
});

test("The language is the person's; where there is no text in it, or it cannot be told, English stays", () => {
  const client = new FakeClient();
  speakPseudo(client);
  assert.equal(say("button.close"), "⟦Clósé⟧");
  client.languageId = 99999; // No language has this id.
  useLanguageOf(client);
  assert.equal(say("button.close"), "Close");
  speakPseudo(client);
  Object.assign(client.Utility, { getGlobalContext: () => assert.fail("not here") });
  useLanguageOf(client);
  assert.equal(say("button.close"), "⟦Clósé⟧");
});
