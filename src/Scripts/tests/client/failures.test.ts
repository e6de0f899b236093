import assert from "node:assert/strict";
import { test } from "node:test";
import { failureOf } from "../../client/failures.js";

test("A refusal of ours is its sentence, and its code beside it", () => {
  const failure = failureOf({ message: "This model is linked to North Tower already. Take it over. [link.model-taken]" });

  assert.equal(failure.sentence, "This model is linked to North Tower already. Take it over.");
  assert.equal(failure.code, "link.model-taken");
});

test("A refusal of several lines keeps them", () => {
  assert.equal(failureOf(new Error("One.\nTwo. [a.b]")).sentence, "One.\nTwo.");
});

test("What the platform says is shown as it says it", () => {
  const failure = failureOf(new Error("mpt_model With Id = 1 Does Not Exist"));

  assert.deepEqual([failure.sentence, failure.code], ["mpt_model With Id = 1 Does Not Exist", null]);
});

test("The body of an answer is never shown raw", () => {
  assert.equal(
    failureOf({ message: '{"error":{"code":"0x80040265","message":"It is taken. [link.model-taken]"}}' }).sentence,
    "It is taken.",
  );
  assert.equal(failureOf({ message: '{"message":"It is taken."}' }).sentence, "It is taken.");
  assert.match(failureOf({ message: '{"odd":1}' }).sentence, /no reason was given/);
  assert.match(failureOf({ message: "{ half" }).sentence, /no reason was given/);
});

test("A missing privilege is said in words that help, and the platform's own words are kept", () => {
  const failure = failureOf({ errorCode: 2147746336, message: "Principal user is missing prvCreatempt_ModelLink privilege" });

  assert.match(failure.sentence, /roles do not allow this.*Matterport Operator/);
  assert.match(failure.original, /prvCreatempt_ModelLink/);
});

test("Whatever is thrown becomes a sentence", () => {
  for (const odd of [undefined, null, 7, {}, { message: 3 }, ""]) {
    assert.match(failureOf(odd).sentence, /no reason was given/);
  }

  assert.equal(failureOf("Plain.").sentence, "Plain.");
});

test("A text without end is cut", () => {
  assert.equal(failureOf(new Error("x".repeat(5000))).sentence.length, 2000);
});
