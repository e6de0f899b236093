import { say } from "../words/say.js";
/** Why something was refused or failed: a sentence for people, our code when it is a refusal of ours, and the text as it came. */
interface Failure {
  readonly message: string;
  readonly code: string | null;
  readonly original: string;
}

/** A rule says no. Nothing was called; the message says what is missing and what to do. */
export class RefusedError extends Error {}

const MaxMessageLength = 2000;
const PrivilegeDenied = 0x80040220;

/** Puts whatever was thrown into words. Refusals of custom APIs end with their code: "… [link.model-taken]". */
export function describeFailure(problem: unknown): Failure {
  const original = messageOf(problem);
  const coded = /^([^]*?)\s*\[([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)\]$/.exec(original);
  if (coded?.[1] !== undefined && coded[2] !== undefined) {
    return { message: cut(coded[1]), code: coded[2], original };
  }

  // https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
  const denied = isObject(problem) && problem["errorCode"] === PrivilegeDenied;
  return {
    message: denied ? say("failure.not-allowed") : original === "" ? say("failure.no-reason") : cut(original),
    code: null,
    original,
  };
}

function messageOf(problem: unknown): string {
  const text =
    typeof problem === "string" ? problem : isObject(problem) && typeof problem["message"] === "string" ? problem["message"] : "";
  return (innerMessage(text) ?? text).trim();
}

// Some hosts hand over the body of the answer instead of its message.
function innerMessage(text: string): string | null {
  if (!text.trimStart().startsWith("{")) {
    return null;
  }

  try {
    const body: unknown = JSON.parse(text);
    const error: unknown = isObject(body) ? (body["error"] ?? body) : null;
    return isObject(error) && typeof error["message"] === "string" ? error["message"] : "";
  } catch {
    return "";
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function cut(text: string): string {
  return text.length <= MaxMessageLength ? text : `${text.slice(0, MaxMessageLength - 1)}…`;
}
