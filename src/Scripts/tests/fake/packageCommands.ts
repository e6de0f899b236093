import { readdirSync, readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { packageFolder } from "./sources.js";

/** A button of the solution package. */
export interface PackageCommand {
  /** The function that it calls, without the global name. */
  readonly functionName: string;
  readonly label: string;
  readonly table: string;
}

/** A button on a list. */
export interface ListCommand extends PackageCommand {
  /** How many rows it takes; 0 when it is for the whole list. */
  readonly maximum: number;
}

/** The buttons on forms. */
export function formCommands(): readonly PackageCommand[] {
  return filesIn("appactions/", "appaction.xml").map((action) => ({
    functionName: shortName(action.querySelector("onclickeventjavascriptfunctionname")?.textContent),
    label: attribute(action, "buttonlabeltext", "default"),
    table: action.querySelector("contextvalue")?.textContent ?? "",
  }));
}

/** The buttons on lists and subgrids. */
export function listCommands(): readonly ListCommand[] {
  return filesIn("Entities/", "RibbonDiff.xml").flatMap((ribbon) =>
    [...ribbon.querySelectorAll("Button")].map((button) => listCommand(ribbon, button)),
  );
}

function listCommand(ribbon: Document, button: Element): ListCommand {
  const id = button.getAttribute("Command") ?? "";
  const command = `CommandDefinition[Id="${id}"]`;
  const rule = attribute(ribbon, `${command} EnableRule`, "Id");
  const label = button.getAttribute("LabelText")?.replace("$LocLabels:", "") ?? "";
  return {
    functionName: shortName(attribute(ribbon, `${command} JavaScriptFunction`, "FunctionName")),
    label: attribute(ribbon, `LocLabel[Id="${label}"] Title`, "description"),
    table: id.split(".")[1] ?? "",
    maximum: Number(attribute(ribbon, `RuleDefinitions EnableRule[Id="${rule}"] SelectionCountRule`, "Maximum")),
  };
}

function filesIn(folder: string, name: string): readonly Document[] {
  const parser = new new JSDOM("").window.DOMParser();
  return readdirSync(new URL(folder, packageFolder))
    .map((entry) => readFileSync(new URL(`${encodeURIComponent(entry)}/${name}`, new URL(folder, packageFolder)), "utf8"))
    .map((xml) => parser.parseFromString(xml, "text/xml"));
}

function attribute(holder: ParentNode, selector: string, name: string): string {
  return holder.querySelector(selector)?.getAttribute(name) ?? "";
}

function shortName(name = ""): string {
  return name.replace("MatterportForDataverse.", "");
}
