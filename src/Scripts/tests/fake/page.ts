import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import type { DialogContext } from "../../dialog/context.js";
import type { DialogName } from "../../dialog/dialogs.js";
import { DialogPage } from "../../dialog/page.js";
import type { FakeClient } from "./client.js";
import { sourceFolder } from "./sources.js";

/** Gives the scripts a document, as a browser would. */
export function useDocument(html = readFileSync(new URL("dialog/dialog.html", sourceFolder), "utf8")): JSDOM {
  const dom = new JSDOM(html, { url: "https://org.example/WebResources/mpt_/dialog.html", runScripts: "outside-only" });
  Object.assign(globalThis, { document: dom.window.document, XMLSerializer: dom.window.XMLSerializer });
  return dom;
}

/** A dialog on a page, as a person sees it and presses it. */
export class OpenDialog {
  readonly dom = useDocument();
  readonly context: DialogContext;
  readonly waits: number[] = [];
  closed = 0;

  constructor(client: FakeClient, dialog: DialogName, table: string, id: string, rows?: readonly string[]) {
    const page = new DialogPage(this.main, () => {
      this.closed++;
    });
    this.context = {
      page,
      client,
      request: { dialog, table, id, ...(rows === undefined ? {} : { rows }) },
      wait: (milliseconds) => Promise.resolve(void this.waits.push(milliseconds)),
    };
  }

  get main(): HTMLElement {
    return this.dom.window.document.querySelector("main") ?? this.dom.window.document.body;
  }

  get text(): string {
    return this.main.textContent;
  }

  get heading(): string {
    return this.textOf("h1");
  }

  get status(): string {
    return this.textOf("[role=status]");
  }

  get problem(): string {
    return this.textOf("[role=alert]");
  }

  get focused(): string {
    return this.dom.window.document.activeElement?.textContent ?? "";
  }

  textOf(selector: string): string {
    return this.main.querySelector(selector)?.textContent ?? "";
  }

  all(selector: string): readonly string[] {
    return [...this.main.querySelectorAll(selector)].map((found) => found.textContent);
  }

  /** Presses the button of that name, the first of several, and waits until everything has been answered. */
  async press(name: string): Promise<void> {
    const button = [...this.main.querySelectorAll("button")].find((found) =>
      (found.getAttribute("aria-label") ?? found.textContent).startsWith(name),
    );
    if (button === undefined) {
      throw new Error(`There is no button ${name}, but ${this.all("button").join(", ")}.`);
    }

    button.click();
    await answered();
  }

  /** Checks a box or a radio button of that label, the first one in the part that a selector finds. */
  check(label: string, within = "main"): void {
    const part = this.dom.window.document.querySelector(within);
    const found = [...(part?.querySelectorAll("label") ?? [])].find((one) => one.textContent === label);
    if (found === undefined) {
      throw new Error(`There is no label ${label} in ${within}.`);
    }

    found.click();
  }

  /** Writes into a control. */
  write(id: string, text: string): void {
    const control = this.main.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${id}`);
    if (control === null) {
      throw new Error(`There is no control ${id}.`);
    }

    control.value = text;
  }
}

/** Waits until everything that has been asked is answered. */
export async function answered(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    await new Promise((done) => setImmediate(done));
  }
}
