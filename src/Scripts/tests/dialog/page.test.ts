import assert from "node:assert/strict";
import { test } from "node:test";
import { parseRequest } from "../../dialog/request.js";
import { startDialog } from "../../dialog/start.js";
import { FakeClient } from "../fake/client.js";
import { Ids } from "../fake/ids.js";
import { answered, OpenDialog, useDocument } from "../fake/page.js";

const open = (): OpenDialog => new OpenDialog(new FakeClient(), "resolve", "mpt_syncissue", Ids.issue);

test("The title names the page too, and reading begins there", () => {
  const dialog = open();

  dialog.context.page.setTitle("Resolve");

  assert.deepEqual([dialog.heading, dialog.dom.window.document.title, dialog.focused], ["Resolve", "Resolve", "Resolve"]);
});

test("What is said is read out: status politely, problems at once", () => {
  const dialog = open();
  dialog.context.page.setStatus("Two models.");
  assert.equal(dialog.status, "Two models.");

  dialog.context.page.showProblem("It did not work.");
  assert.deepEqual([dialog.status, dialog.problem], ["", "It did not work."]);
});

test("One thing is done at a time, and the page says that it is busy", async () => {
  const { context } = open();
  let done = (): void => undefined;
  let times = 0;
  const task = (): Promise<void> => {
    times++;
    return new Promise((resolve) => (done = resolve));
  };

  const first = context.page.run("Working…", task);
  await context.page.run("Working…", task);
  assert.deepEqual([times, context.page.content.getAttribute("aria-busy")], [1, "true"]);
  done();
  await first;

  assert.equal(context.page.content.hasAttribute("aria-busy"), false);
});

test("A failure is said, and the next attempt begins without it", async () => {
  const dialog = open();
  await dialog.context.page.run("Working…", () => Promise.reject(new Error("No. [a.b]")));
  assert.deepEqual([dialog.problem, dialog.status], ["No.", ""]);

  await dialog.context.page.run("Working…", () => Promise.resolve());
  assert.equal(dialog.problem, "");
});

test("A dialog that does not close says that it can be closed", async () => {
  const dialog = open();

  dialog.context.page.finishAndClose("Done.");

  assert.deepEqual([dialog.status, dialog.textOf(".content p"), dialog.closed], ["Done.", "You can close this dialog now.", 1]);
  await dialog.press("Close");
  assert.equal(dialog.closed, 2);
});

test("A request is read, and what is none is none", () => {
  const good = { dialog: "resolve", table: "mpt_syncissue", id: Ids.issue };

  assert.deepEqual(parseRequest(JSON.stringify(good)), good);
  assert.deepEqual(parseRequest(JSON.stringify({ ...good, rows: [Ids.issue, "1", 7] })), { ...good, rows: [Ids.issue] });
  assert.deepEqual(parseRequest(JSON.stringify({ ...good, rows: "x" })), good);
  for (const bad of [
    null,
    "",
    "x",
    "7",
    "null",
    "{}",
    JSON.stringify({ ...good, dialog: "other" }),
    JSON.stringify({ ...good, id: "1" }),
    JSON.stringify({ ...good, table: 1 }),
  ]) {
    assert.equal(parseRequest(bad), null, String(bad));
  }
});

function pageAt(data: string, around: unknown): ReturnType<typeof useDocument> {
  const dom = useDocument();
  dom.reconfigure({ url: `https://org.example/WebResources/mpt_/dialog.html?data=${encodeURIComponent(data)}` });
  Object.defineProperty(dom.window, "parent", { get: () => (around instanceof Error ? assert.fail(around) : around) });
  return dom;
}

async function textAt(data: string, around: unknown): Promise<string> {
  const dom = pageAt(data, around);
  await startDialog(dom.window as unknown as Window, () => Promise.resolve());
  await answered();
  return dom.window.document.querySelector("main")?.textContent ?? "";
}

test("The page finds the client API around it, and shows the dialog that its address asks for", async () => {
  const client = new FakeClient();
  client.apiResponses.set("mpt_CheckSetup", () => ({ Checks: "[]", Healthy: true }));

  assert.match(
    await textAt(JSON.stringify({ dialog: "checkSetup", table: "mpt_account", id: Ids.account }), { Xrm: client }),
    /Everything is set up/,
  );
});

test("A page that is opened by itself, by another site, or with nonsense does nothing and says so", async () => {
  const request = JSON.stringify({ dialog: "checkSetup", table: "mpt_account", id: Ids.account });
  const client = new FakeClient();

  assert.match(await textAt(request, {}), /This page belongs to the Matterport app/);
  assert.match(await textAt(request, new Error("Another site.")), /This page belongs to the Matterport app/);
  assert.match(await textAt("nonsense", { Xrm: client }), /This page belongs to the Matterport app/);
  assert.deepEqual(client.calls, []);
});
