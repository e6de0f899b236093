import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { runCommand } from "../../client/commands.js";
import { ModelState, TourStatus } from "../../schema.g.js";
import { openTourOnForm } from "../../tours/openTour.js";
import { modelStateRefusal, tourLinkRefusal, tourStatusRefusal } from "../../tours/tourRules.js";
import { FakeClient } from "../fake/client.js";
import { FakeForm } from "../fake/form.js";
import { Ids } from "../fake/ids.js";

const tour = "https://my.matterport.com/show/?m=LakeHouse11";
let client: FakeClient;
const press = (form: FakeForm): Promise<void> => runCommand(client, "Open tour", () => openTourOnForm(client, form));

function property(link: unknown, status: number = TourStatus.Available): FakeForm {
  const form = new FakeForm("mpt_property", Ids.property);
  form.attributes.set("mpt_tourlink", link);
  form.attributes.set("mpt_tourstatus", status);
  return form;
}

beforeEach(() => {
  client = new FakeClient();
});

test("The tour of a property opens from what the form shows, without asking anybody", async () => {
  await press(property(tour));

  assert.deepEqual(client.calls, [`open ${tour}`]);
});

test("A form that does not show the link has the row asked", async () => {
  client.rows.set(`mpt_model ${Ids.model}`, { mpt_tourlink: tour, mpt_modelstate: ModelState.Active });

  await press(new FakeForm("mpt_model", Ids.model));

  assert.deepEqual(client.calls, [`read mpt_model ${Ids.model}`, `open ${tour}`]);
});

test("Nothing opens without a link, without a tour, or for another table", async () => {
  await press(property(null));
  await press(property(tour, TourStatus.Archived));
  await press(new FakeForm("mpt_account", Ids.account));

  assert.match(client.calls[0] ?? "", /^alert Open tour: There is no tour to open yet/);
  assert.match(client.calls[1] ?? "", /^alert Open tour: The model is archived/);
  assert.match(client.calls[2] ?? "", /^alert Open tour: Only properties, site visits, and models/);
  assert.equal(client.calls.length, 3);
});

test("Only links over https to matterport.com and what lies below it are opened", () => {
  for (const good of [tour, "https://matterport.com/x", "https://MY.MATTERPORT.COM/show/"]) {
    assert.equal(tourLinkRefusal(good), null, good);
  }

  for (const bad of [
    "http://my.matterport.com/show/",
    "https://matterport.com.evil.example/",
    "https://evilmatterport.com/",
    "https://evil.example/?matterport.com",
    "https://my.matterport.com@evil.example/",
    "https://user:word@my.matterport.com/",
    "https://my.matterport.com:8443/",
    "javascript:alert(1)//matterport.com",
    "//my.matterport.com/show/",
    "show",
  ]) {
    assert.match(tourLinkRefusal(bad) ?? "", /does not lead to Matterport/, bad);
  }

  assert.match(tourLinkRefusal("") ?? "", /no tour to open yet/);
});

test("Every status says whether the tour opens", () => {
  const open = [TourStatus.Available, TourStatus.Private];

  assert.ok(Object.values(TourStatus).length > open.length);
  for (const status of Object.values(TourStatus)) {
    assert.equal(
      tourStatusRefusal(status) === null,
      open.some((one) => one === status),
      String(status),
    );
  }

  assert.equal(tourStatusRefusal(null), null);
});

test("Every state of a model says whether its tour opens", () => {
  const open = [ModelState.Active, ModelState.Other];

  for (const state of Object.values(ModelState)) {
    assert.equal(
      modelStateRefusal(state) === null,
      open.some((one) => one === state),
      String(state),
    );
  }

  assert.equal(modelStateRefusal(null), null);
});
