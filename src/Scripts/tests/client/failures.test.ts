import assert from "node:assert/strict";
import { test } from "node:test";
import { describeFailure } from "../../client/failures.js";

test("A refusal of ours is its sentence, and its code beside it", () => {
  const failure = describeFailure({ message: "This model is linked to North Tower already. Take it over. [link.model-taken]" });

  assert.equal(failure.message, "This model is linked to North Tower already. Take it over.");
  assert.equal(failure.code, "link.model-taken");
});

test("A refusal of several lines keeps them", () => {
  assert.equal(describeFailure(new Error("One.\nTwo. [a.b]")).message, "One.\nTwo.");
});

test("What the platform says is shown as it says it", () => {
  const failure = describeFailure(new Error("mpt_model With Id = 1 Does Not Exist"));

  assert.deepEqual([failure.message, failure.code], ["mpt_model With Id = 1 Does Not Exist", null]);
});

test("The body of an answer is never shown raw", () => {
  assert.equal(
    describeFailure({ message: '{"error":{"code":"0x80040265","message":"It is taken. [link.model-taken]"}}' }).message,
    "It is taken.",
  );
  assert.equal(describeFailure({ message: '{"message":"It is taken."}' }).message, "It is taken.");
  assert.match(describeFailure({ message: '{"odd":1}' }).message, /no reason was given/);
  assert.match(describeFailure({ message: "{ half" }).message, /no reason was given/);
});

test("A missing privilege is said in words that help, and the platform's own words are kept", () => {
  const failure = describeFailure({ errorCode: 2147746336, message: "Principal user is missing prvCreatempt_ModelLink privilege" });

  assert.match(failure.message, /roles do not allow this.*Matterport Operator/);
  assert.match(failure.original, /prvCreatempt_ModelLink/);
});

test("Whatever is thrown becomes a sentence", () => {
  for (const odd of [undefined, null, 7, {}, { message: 3 }, ""]) {
    assert.match(describeFailure(odd).message, /no reason was given/);
  }

  assert.equal(describeFailure("Plain.").message, "Plain.");
});

test("A text without end is cut", () => {
  assert.equal(describeFailure(new Error("x".repeat(5000))).message.length, 2000);
});
