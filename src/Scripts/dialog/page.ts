import { failureOf } from "../client/failures.js";
import { button, element, focusOn } from "./elements.js";

/** What every dialog stands on: a heading, a line that is read out when it changes, a line for problems, and the content. */
export class Page {
  readonly content = element("div", { class: "content" });
  private readonly heading = element("h1", {});
  private readonly status = element("p", { role: "status", class: "status" });
  private readonly problem = element("p", { role: "alert", class: "problem" });
  private isWorking = false;

  /**
   * @param root Where the dialog is shown.
   * @param leave Closes the dialog; it may do nothing.
   */
  constructor(
    root: HTMLElement,
    private readonly leave: () => void,
  ) {
    root.replaceChildren(this.heading, this.status, this.problem, this.content);
  }

  /** Names the dialog, and begins reading there. */
  title(text: string): void {
    this.heading.textContent = text;
    document.title = text;
    focusOn(this.heading);
  }

  /** Says how things stand. */
  say(sentence: string): void {
    this.status.textContent = sentence;
  }

  /** Says what went wrong. */
  complain(sentence: string): void {
    this.status.textContent = "";
    this.problem.textContent = sentence;
  }

  /** Does one thing at a time: what is pressed meanwhile is not heard. What goes wrong is said, and the dialog stays as it is. */
  async work(sentence: string, task: () => Promise<void>): Promise<void> {
    if (this.isWorking) {
      return;
    }

    this.isWorking = true;
    this.problem.textContent = "";
    this.say(sentence);
    this.content.setAttribute("aria-busy", "true");
    try {
      await task();
    } catch (problem) {
      this.complain(failureOf(problem).sentence);
    } finally {
      this.isWorking = false;
      this.content.removeAttribute("aria-busy");
    }
  }

  /**
   * Says how it ended, and closes. No page says how a web resource closes its dialog: window.close() does in the browser, and does
   * nothing in the apps for phones (https://github.com/MicrosoftDocs/dynamics-365-customer-engagement/issues/629). So what is left says it too.
   */
  finish(sentence: string): void {
    this.rest(sentence);
    this.leave();
  }

  /** Says how it ended, and leaves it on the screen to be read. */
  rest(sentence: string): void {
    this.say(sentence);
    this.content.replaceChildren(element("p", {}, "You can close this dialog now."), this.closeButton());
    focusOn(this.heading);
  }

  /** A button that closes the dialog. */
  closeButton(label = "Close"): HTMLButtonElement {
    return button(label, {}, () => {
      this.leave();
    });
  }
}
