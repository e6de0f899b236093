// Starts the embedded servers from their built output, and stops them.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const assembly = ["Debug", "Release"]
  .map((configuration) =>
    fileURLToPath(new URL(`../../src/Playground/bin/${configuration}/net10.0/MatterportForDataverse.Playground.dll`, import.meta.url)),
  )
  .find(existsSync);

/** Starts the servers; gives what they print, and a function that stops them. */
export async function start() {
  if (!assembly) {
    throw new Error("The playground is not built. Run: dotnet build src/Playground");
  }

  const server = spawn("dotnet", [assembly, "serve"], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const line = new Promise((resolve) => createInterface({ input: server.stdout }).once("line", resolve));
  const printed = await Promise.race([line, ended.then((code) => Promise.reject(new Error(`The playground ended with ${code}.`)))]);
  return {
    ...JSON.parse(printed),
    stop: () => {
      server.kill("SIGINT");
      return ended;
    },
  };
}
