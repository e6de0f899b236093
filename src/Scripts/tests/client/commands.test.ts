import assert from "node:assert/strict";
import { test } from "node:test";
import { runCommand, throwIfRefused, withProgress } from "../../client/commands.js";
import { FakeClient, refusal } from "../fake/client.js";

test("A rule's no is said in an alert under the name of the command", async () => {
  const client = new FakeClient();

  await runCommand(client, "Unlink", async () => {
    throwIfRefused(await Promise.resolve("There is nothing to unlink."));
  });

  assert.deepEqual(client.calls, ["alert Unlink: There is nothing to unlink."]);
});

test("A refusal of a custom API is said as its sentence, and kept whole for the log", async () => {
  const client = new FakeClient();

  await runCommand(client, "Unlink", () => Promise.reject(refusal("It is gone.", "row.not-found")));

  assert.deepEqual(client.calls, ["error It is gone."]);
  assert.equal(client.details, "It is gone. [row.not-found]");
});

test("Progress ends whatever happens", async () => {
  const client = new FakeClient();

  await assert.rejects(withProgress(client, "Working…", () => Promise.reject(new Error("No."))));

  assert.deepEqual([client.progress, client.isBusy], [["Working…"], false]);
});
