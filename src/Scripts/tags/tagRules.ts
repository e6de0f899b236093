import { privilegeRefusal } from "../client/privileges.js";
import { CreateTag, CreateWorkFromTag, DeleteTag } from "../schema.g.js";
import { tourLinkRefusal } from "../tours/tourRules.js";
import { say } from "../words/say.js";

const Role = "Matterport Tag Editor";

/** Who may create tags. @returns Why not, or null. */
export function createTagRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [CreateTag.privilege], "privilege.create-tag", Role);
}

/** Who may create the work that tags stand for. @returns Why not, or null. */
export function createWorkRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [CreateWorkFromTag.privilege], "privilege.create-work", Role);
}

/** Who may delete tags. @returns Why not, or null. */
export function deleteTagRefusal(held: ReadonlySet<string>): string | null {
  return privilegeRefusal(held, [DeleteTag.privilege], "privilege.delete-tag", Role);
}

/** Whether the tour can be opened at the tag. @returns Why not, or null. */
export function tagLinkRefusal(link: string): string | null {
  return link === "" ? say("tag.no-link") : tourLinkRefusal(link);
}

/** Whether a tag can be created from what was entered. @returns What is missing, or null. */
export function newTagRefusal(entered: { readonly label: string; readonly hasType: boolean; readonly hasPlace: boolean }): string | null {
  if (entered.label === "" && !entered.hasType) {
    return say("tag.ask-label");
  }

  return entered.hasPlace ? null : say("tag.ask-place");
}
