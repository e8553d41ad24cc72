// Runs the relay as Deno does: `Deno.serve` is given the handler. Says in JSON what became of it.
import { argv } from "node:process";
import { pathToFileURL } from "node:url";

const [, , worker, page, secret] = argv;
const serving = [];
const asked = [];
globalThis.Deno = { serve: (...given) => serving.push(given) };
globalThis.fetch = async (url, { headers, redirect }) => {
  asked.push([url, redirect, Object.fromEntries(headers)]);
  const status = Number(new URL(url).searchParams.get("q"));
  return status === 0 ? Response.error() : new Response(status === 204 ? null : "told", { status });
};

const { default: exported } = await import(pathToFileURL(worker));
const [[handler]] = serving;
const answers = [];
for (const status of [200, 204, 302, 404, 0]) {
  const answer = await handler(
    new Request("https://relay.example/", {
      method: "POST",
      headers: { Origin: page, Authorization: `Bearer ${secret}` },
      body: JSON.stringify({ url: `https://gls-group.eu/app/service/open/rest/DE/de/rstt001?q=${status}` }),
    }),
    { remoteAddr: {} },
  );
  answers.push([answer.status, answer.headers.get("parcelbook-relay"), await answer.text()]);
}
console.log(JSON.stringify({ exported: Object.keys(exported), times: serving.length, asked, answers }));
