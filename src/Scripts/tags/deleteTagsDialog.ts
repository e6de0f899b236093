import type { ClientApi } from "../client/api.js";
import { call } from "../client/customApis.js";
import { describeFailure } from "../client/failures.js";
import type { RowFailure } from "../client/selection.js";
import type { DialogContext } from "../dialog/context.js";
import type { Content } from "../dialog/elements.js";
import { button, element, section } from "../dialog/elements.js";
import { DeleteTag } from "../schema.g.js";
import { say, sayCount } from "../words/say.js";
import type { Tag } from "./tag.js";
import { readTags } from "./tag.js";

/** Names the tags that are to be deleted, asks whether Matterport is to delete them, too, and deletes them. */
export async function deleteTagsDialog(context: DialogContext): Promise<void> {
  const { page, client, request } = context;
  page.setTitle(say("command.delete-tag"));
  await page.run("", async () => {
    const tags = await readTags(client, request.rows ?? [request.id]);
    if (tags.length === 0) {
      page.finish(say("tag.gone"));
      return;
    }

    show(context, tags);
  });
}

function show(context: DialogContext, tags: readonly Tag[]): void {
  const inMatterport = element("input", { id: "in-matterport", type: "checkbox", "aria-describedby": "in-matterport-means" });
  context.page.content.replaceChildren(
    element("p", {}, sayCount("tag.ask-delete", tags.length)),
    element("ul", {}, ...tags.map((tag) => element("li", { dir: "auto" }, tag.name))),
    ...(tags.some((tag) => tag.isInMatterport) ? choice(inMatterport) : []),
    element(
      "div",
      { class: "actions" },
      button(say("command.delete-tag"), { class: "primary" }, () => {
        void context.page.run(say("tag.deleting"), () => deleteAll(context, tags, inMatterport.checked));
      }),
      context.page.closeButton(say("button.cancel")),
    ),
  );
}

// Off unless somebody wants it: what is deleted in Matterport is lost.
function choice(inMatterport: HTMLInputElement): readonly Content[] {
  return [
    element("div", { class: "check" }, inMatterport, element("label", { for: inMatterport.id }, say("tag.label.in-matterport"))),
    element("p", { id: "in-matterport-means", class: "then" }, say("tag.in-matterport")),
  ];
}

async function deleteAll({ page, client }: DialogContext, tags: readonly Tag[], inMatterport: boolean): Promise<void> {
  const failures = await deleteEach(client, tags, inMatterport);
  const done = sayCount("tag.deleted", tags.length - failures.length);
  if (failures.length === 0) {
    page.finishAndClose(done);
    return;
  }

  const reasons = failures.map(({ name, message }) => element("li", { dir: "auto" }, say("select.failure", { name, reason: message })));
  page.finish(done, section("not-deleted", say("tag.not-deleted"), element("ul", {}, ...reasons)));
}

// One that is refused holds up no other.
async function deleteEach(client: ClientApi, tags: readonly Tag[], inMatterport: boolean): Promise<readonly RowFailure[]> {
  const failures: RowFailure[] = [];
  for (const tag of tags) {
    try {
      await call(client, DeleteTag, { TagId: tag.id, ...(inMatterport ? { InMatterport: true } : {}) });
    } catch (problem) {
      failures.push({ name: tag.name, message: describeFailure(problem).message });
    }
  }

  return failures;
}
