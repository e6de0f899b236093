import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { FormType } from "../client/forms.js";
import { FakeClient } from "./fake/client.js";
import { FakeForm, FakeGrid } from "./fake/form.js";
import { Ids } from "./fake/ids.js";
import { formCommands, listCommands } from "./fake/packageCommands.js";
import { answered } from "./fake/page.js";
import { givenProperty } from "./fake/rows.js";
import { webResource } from "./fake/sources.js";

type Exports = Readonly<Record<string, (...given: unknown[]) => Promise<void>>>;

function load(client: FakeClient): { readonly names: readonly string[]; readonly exports: Exports } {
  const { window } = new JSDOM("<main></main>", { runScripts: "outside-only", url: "https://org.example/main.aspx" });
  const before = new Set(Object.keys(window));
  Object.assign(window, { Xrm: client });
  window.eval(webResource("matterport.js").replace("var MatterportForDataverse", "globalThis.MatterportForDataverse"));
  const names = Object.keys(window).filter((name) => !before.has(name) && name !== "Xrm");
  return { names, exports: (window as unknown as { MatterportForDataverse: Exports }).MatterportForDataverse };
}

test("What is shipped brings one global name, and touches no page that does not ask for a dialog", () => {
  const client = new FakeClient();

  assert.deepEqual(load(client).names, ["MatterportForDataverse"]);
  assert.deepEqual(client.calls, []);
});

test("What is shipped works with the platform's global: a command, an event, a grid", async () => {
  const client = new FakeClient();
  const { exports } = load(client);
  const form = new FakeForm("mpt_property", Ids.property);
  givenProperty(client);

  await exports["openTour"]?.(form);
  await exports["onLoad"]?.({ getFormContext: () => form });
  await exports["resolveRows"]?.(new FakeGrid("mpt_syncissue"), []);
  await answered();

  assert.equal(form.state, "No model is linked yet. Select Find model to link one.");
  assert.match(client.calls.join("\n"), /alert Open tour: There is no tour to open yet[^]*alert Resolve: Select at least one sync issue/);
});

test("The package has commands on forms and on lists", () => {
  assert.ok(formCommands().length > 10 && listCommands().length > 3);
  assert.ok([...formCommands(), ...listCommands()].every(({ functionName, label, table }) => [functionName, label, table].every(Boolean)));
  assert.deepEqual(
    listCommands()
      .filter((command) => command.maximum === 0)
      .map((command) => command.functionName)
      .sort(),
    ["delegateOnList", "matchRecords"],
  );
});

for (const { functionName, label, table } of formCommands()) {
  test(`${label} on the form of ${table} is ${functionName}, and begins with its rule`, async () => {
    const client = new FakeClient();
    const form = new FakeForm(table, "");
    form.type = FormType.Create;

    await load(client).exports[functionName]?.(form);

    assert.deepEqual(client.calls, [`alert ${label}: This row has not been saved yet. Save it, and then select ${label}.`]);
  });
}

for (const { functionName, label, table, maximum } of listCommands().filter((command) => command.maximum > 0)) {
  test(`${label} on a list of ${table} is ${functionName}, and begins with its rule`, async () => {
    const client = new FakeClient();

    await load(client).exports[functionName]?.(new FakeGrid(table), []);

    const [call = "", ...others] = client.calls;
    const select = `^alert ${label}: Select ${maximum === 1 ? "one" : "at least one"} [a-z ]+, and then select the command again. Or open`;
    assert.match(call, new RegExp(select));
    assert.deepEqual(others, []);
  });
}

test("A command takes away what the one before it said", async () => {
  const client = new FakeClient();
  const form = new FakeForm("mpt_property", Ids.property);
  givenProperty(client);
  form.ui.setFormNotification("Old.", "INFO", "matterport-outcome");

  await load(client).exports["openTour"]?.(form);

  assert.equal(form.outcome, undefined);
});
