// Parcelbook's relay: asks carriers that do not answer web pages, for one page and one visitor.
// It runs unchanged on Cloudflare Workers and on Deno Deploy. It keeps nothing and logs nothing.

// The two lines to fill in: the page's origin, like https://example.github.io, and a long secret.
const PAGE = "PAGE";
const SECRET = "SECRET";

const SECONDS = 20;
const LARGEST_QUESTION = 16 * 1024;
const LARGEST_ANSWER = 2 * 1024 * 1024;
const LONGEST_ADDRESS = 2000;
const REFUSED_A_MINUTE = 20;

// Each row: host, methods, path, the service's own headers that the page may set, and the site
// that a carrier expects to be asked from ("!" before it: with an Origin too).
const ROWS = [
  ["api-eu.dhl.com", "GET", /^\/track\/shipments$/, "dhl-api-key"],
  ["api-shipx-pl.easypack24.net", "GET", /^\/v1\/(tracking\/\w+|statuses)$/],
  ["api.17track.net", "POST", /^\/track\/v2\.\d\/[a-z]+$/, "17token"],
  ["api.aftership.com", "GET POST", /^\/tracking\/\d{4}-\d\d\/trackings(\/\w+)?$/, "as-api-key"],
  ["api.belpost.by", "POST", /^\/api\/v1\/tracking$/, "", "!https://belpost.by"],
  ["api.binderbyte.com", "GET", /^\/v1\/(track|list_courier)$/],
  ["api.bring.com", "GET", /^\/tracking\/api\/v2\/tracking\.json$/,
    "x-mybring-api-uid x-mybring-api-key x-bring-client-url"],
  ["api.karrio.io", "GET", /^\/v1\/trackers\/\w+$/, "authorization"],
  ["api.laposte.fr", "GET", /^\/suivi\/v2\/idships\/[\w,]+$/, "x-okapi-key"],
  ["api.my-deliveries.de", "GET", /^\/tnt\/v2\/shipments\/search\/\w+$/, "x-language",
    "!https://www.myhermes.de"],
  ["api.novaposhta.ua", "POST", /^\/v2\.0\/json\/$/],
  ["api.post.at", "POST", /^\/sendungen\/sv\/graphqlPublic$/],
  ["api.posta.sk", "GET", /^\/(tracking|private\/search)$/],
  ["api.ptt.gov.tr", "POST", /^\/api\/ShipmentTracking$/],
  ["api.sameday.ro", "GET", /^\/api\/public\/awb\/\w+\/awb-history$/, "", "https://www.sameday.ro"],
  ["api.ship24.com", "GET POST", /^\/public\/v1\/track(ers|ing)\/[\w-]+(\/[\w-]+)*$/,
    "authorization"],
  ["api.track123.com", "POST", /^\/gateway\/open-api\/tk\/v2(\.1)?\/track\/(query|import)$/,
    "track123-api-secret"],
  ["api.track24.ru", "GET", /^\/tracking\.json\.php$/],
  ["api.trackingmore.com", "GET POST", /^\/v4\/(trackings|couriers)\/[a-z]+$/, "tracking-api-key"],
  ["api1.correos.es", "GET", /^\/digital-services\/searchengines\/api\/v1\/(envios)?$/, "",
    "!https://www.correos.es"],
  ["api2.postnord.com", "GET", /^\/rest\/shipment\/v5\/trackandtrace\/\w+(\/\w+)*\.json$/],
  ["apis.tracker.delivery", "POST", /^\/graphql$/, "authorization"],
  ["b2c.cpost.cz", "GET", /^\/services\/ParcelHistory\/getDataAsJson$/, "",
    "https://www.postaonline.cz"],
  ["ee.econt.com", "POST", /^\/services\/Shipments\/ShipmentService\.getShipmentStatuses\.json$/],
  ["eosapi.postlogistics.ch", "POST", /^\/api\/trackandtrace\/public$/,
    "", "!https://tracking.postlogistics.ch"],
  ["evropochta.by", "GET", /^\/api\/track\.json\/$/],
  ["global.cainiao.com", "GET", /^\/global\/detail\.json$/, "", "https://global.cainiao.com"],
  ["gls-group.eu", "GET", /^\/app\/service\/open\/rest\/[A-Z]{2}\/[a-z]{2}\/rstt0\d\d$/, "",
    "https://gls-group.eu"],
  ["info.sweettracker.co.kr", "GET POST", /^\/api\/v1\/(companylist|recommend|trackingInfo)$/],
  ["items.ems.post", "GET", /^\/api\/publicTracking\/track$/],
  ["parcelsapp.com", "GET POST", /^\/api\/v3\/shipments\/tracking$/],
  ["posta.hu", "GET", /^\/szolgaltatasok\/PostaWeb\/TrackingInfo$/],
  ["postnl.post", "POST", /^\/api\/v1\/(auth\/token|tracking-items)$/,
    "authorization", "!https://postnl.post"],
  ["prodapi.pochta.uz", "GET", /^\/api\/v1\/public\/order\/\w+(\/history_items)?$/],
  ["service.epost.go.kr", "GET", /^\/trace\.RetrieveDomRigiTraceList\.comm$/],
  ["t.meest-group.com", "GET", /^\/get\.php$/, "", "https://t.meest-group.com"],
  ["tools.nzpost.co.nz", "GET", /^\/tracking\/api\/parceltrack\/parcels$/],
  ["trace.cjlogistics.com", "POST", /^\/next\/rest\/selectTrackingDetailList\.do$/,
    "", "!https://trace.cjlogistics.com"],
  ["trace.epost.go.kr", "POST", /^\/xtts\/servlet\/kpl\.tts\.common\.svl\.SttSVL$/],
  ["track.4px.com", "POST", /^\/track\/v2\/front\/listTrackV3$/],
  ["track.bpost.cloud", "POST", /^\/track\/items$/],
  ["track.post.kz", "GET", /^\/api\/v2\/\w+(\/events)?$/, "", "https://track.post.kz"],
  ["trackapi.thailandpost.co.th", "POST", /^\/post\/api\/v1\/(authenticate\/token|track)$/,
    "authorization"],
  ["tracking.bosta.co", "GET", /^\/shipments\/track\/\w+$/, "x-requested-by"],
  ["tracking.dpd.de", "GET", /^\/rest\/plc\/[a-z]{2}_[A-Z]{2}\/\w+$/, "",
    "https://tracking.dpd.de"],
  ["tracking.packeta.com", "POST", /^\/api\/getPacketById\/\w+\/[a-z]{2}$/, "",
    "!https://tracking.packeta.com"],
  ["tracking.venipak.com", "GET", /^\/api\/v1\/events$/],
  ["trackings.post.japanpost.jp", "GET", /^\/services\/srv\/search\/direct$/],
  ["uss.poczta-polska.pl", "POST", /^\/uss\/v2\.0\/tracking\/checkmailex$/, "api_key",
    "!https://emonitoring.poczta-polska.pl"],
  ["vas.brt.it", "GET", /^\/vas\/sped_det_new\.htm$/],
  ["walrus.ninjavan.co", "GET", /^\/[a-z]{2}\/dash\/1\.2\/public\/orders$/],
  ["wct.cttexpress.com", "GET", /^\/p_track_redis_v2\.php$/,
    "", "!https://shipping-tracking.production.cloud2.cttexpress.com"],
  ["www.canadapost-postescanada.ca", "GET", /^\/track-reperage\/rs\/track\/json\/package\/\w+\/detail$/,
    "authorization x-requested-with", "https://www.canadapost-postescanada.ca"],
  ["www.cdek.ru", "GET", /^\/api-site\/track\/info\/$/, "", "https://www.cdek.ru"],
  ["www.elta-courier.gr", "POST", /^\/track\.php$/],
  ["www.fancourier.ro", "POST", /^\/limit-tracking\.php$/],
  ["www.gofo.com", "POST", /^\/[a-z]{2}\/(cnee-api\/consignee\/track\/query|open-api\/official\/track\/queryTrackV2)$/,
    "lang user-time-zone"],
  ["www.laposte.fr", "GET", /^\/ssu\/sun\/back\/suivi-unifie\/\w+$/, "", "https://www.laposte.fr"],
  ["www.pochta.ru", "GET", /^\/api\/tracking\/api\/v1\/trackings\/by-barcodes$/,
    "", "https://www.pochta.ru"],
  ["www.poste.it", "POST", /^\/online\/dovequando\/DQ-REST\/ricercasemplice$/,
    "", "!https://www.poste.it"],
  ["www.seur.com", "POST", /^\/miseur\/backend\/consultarEnvioLTSimple$/],
  ["www.singpost.com", "POST", /^\/api\/services\/track-events$/],
  ["www.sypost.net", "GET", /^\/queryTrack$/],
  ["www.ukrposhta.ua", "GET", /^\/status-tracking\/0\.0\.1\/statuses$/, "authorization"],
  ["www.yto.net.cn", "POST", /^\/ec\/order\/gwWaybillInfoList$/, "source"],
  ["wwwservice.matkahuolto.fi", "GET", /^\/search\/trackingInfo$/],
].map(([host, methods, path, names = "", site = ""]) => ({
  host, path, methods: methods.split(" "), site: site.replace("!", ""), origin: site[0] === "!",
  names: ["accept", "content-type", ...names.split(" ")],
}));

const COMMON = {
  "Access-Control-Allow-Origin": PAGE,
  "Access-Control-Expose-Headers": "parcelbook-relay, retry-after",
  "Cache-Control": "no-store",
  Vary: "Origin",
};
const PREFLIGHT = {
  "Access-Control-Allow-Headers": "authorization, content-type",
  "Access-Control-Allow-Methods": "POST",
  "Access-Control-Max-Age": "86400",
};
const BODILESS = [204, 205, 304];

class Refusal extends Error {
  constructor(status, error) { super(error); this.status = status; }
}

const check = (holds, status, error) => { if (!holds) throw new Refusal(status, error); };

const json = (value, status, speaker) => new Response(JSON.stringify(value), {
  status, headers: { ...COMMON, "Content-Type": "application/json", "parcelbook-relay": speaker },
});

// How many calls without the page's origin or the secret were refused in this minute. Whoever has
// both is served however many these are.
const refused = { minute: 0, count: 0 };

function tooMany() {
  const minute = Math.floor(Date.now() / 60_000);
  if (refused.minute !== minute) Object.assign(refused, { minute, count: 0 });
  refused.count += 1;
  return refused.count > REFUSED_A_MINUTE;
}

// A stranger is told neither what this is nor whose.
const nothing = () => new Response(null, { status: tooMany() ? 429 : 404 });

// Hashes are compared, so that the time taken says nothing about the secret.
async function same(one, other) {
  const hashes = await Promise.all([one, other].map((text) =>
    crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));
  const [left, right] = hashes.map((hash) => new Uint8Array(hash));
  return left.reduce((difference, byte, index) => difference | (byte ^ right[index]), 0) === 0;
}

// The bytes of a body, or a refusal as soon as there are too many: nobody's word for its size.
async function taken(stream, most, status) {
  const chunks = [];
  let size = 0;
  for await (const chunk of stream ?? []) {
    size += chunk.length;
    check(size <= most, status, "size");
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function parsed(bytes) {
  let question;
  try { question = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)); } catch {}
  const { url, method = "GET", headers = {}, body = null } = question ?? {};
  const told = [url, method, body ?? ""].every((field) => typeof field === "string");
  const listed = headers instanceof Object && (method !== "GET" || body === null);
  check(told && listed, 400, "question");
  return { url, method, headers, body };
}

// An address counts only as the URL class itself would write it: no tricks are left to undo then.
function rowFor({ url: text, method }) {
  const url = text.length <= LONGEST_ADDRESS && URL.canParse(text) ? new URL(text) : null;
  const plain = url?.href === text && !/^[^?]*[@#%\\]|#/.test(text);
  const row = plain && url.protocol === "https:" && ROWS.find(({ host }) => host === url.host);
  check(row && row.path.test(url.pathname), 403, "address");
  check(row.methods.includes(method), 403, "method");
  return row;
}

function headersFor(row, wanted) {
  const headers = new Headers({ "User-Agent": "Mozilla/5.0 (compatible; Parcelbook)" });
  if (row.site) headers.set("Referer", `${row.site}/`);
  if (row.origin) headers.set("Origin", row.site);
  for (const [name, value] of Object.entries(wanted)) {
    const known = name && row.names.includes(name.toLowerCase());
    check(known && typeof value === "string" && /^[\x20-\x7e]*$/.test(value), 400, "question");
    headers.set(name, value);
  }
  return headers;
}

async function asked(question) {
  const headers = headersFor(rowFor(question), question.headers);
  const signal = AbortSignal.timeout(SECONDS * 1000);
  const { url, method, body } = question;
  try {
    const answer = await fetch(url, { method, headers, body, redirect: "manual", signal });
    const bytes = await taken(answer.body, LARGEST_ANSWER, 502);
    const kept = new Headers({ ...COMMON, "parcelbook-relay": "carrier" });
    for (const name of ["content-type", "retry-after"]) {
      if (answer.headers.has(name)) kept.set(name, answer.headers.get(name));
    }
    const { status } = answer;
    return new Response(BODILESS.includes(status) ? null : bytes, { status, headers: kept });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw signal.aborted ? new Refusal(504, "timeout") : new Refusal(502, "unreachable");
  }
}

async function served(request) {
  const known = /^https?:\/\/[^/]+$/.test(PAGE) && request.headers.get("origin") === PAGE;
  if (!known) return nothing();
  check(SECRET.length >= 20, 503, "unfilled");
  if (request.method === "OPTIONS") {
    return new Response(null, { status: 204, headers: { ...COMMON, ...PREFLIGHT } });
  }
  const shown = request.headers.get("authorization") ?? "";
  if (!(await same(shown, `Bearer ${SECRET}`))) {
    throw tooMany() ? new Refusal(429, "many") : new Refusal(403, "secret");
  }
  check(request.method === "POST", 403, "method");
  const question = parsed(await taken(request.body, LARGEST_QUESTION, 413));
  if (question.url !== "about:relay") return asked(question);
  return json({ parcelbook: 1, hosts: ROWS.map(({ host }) => host) }, 200, "carrier");
}

const relay = {
  async fetch(request) {
    try {
      return await served(request);
    } catch (error) {
      const known = error instanceof Refusal;
      const [status, why] = known ? [error.status, error.message] : [400, "question"];
      return json({ error: why }, status, "refused");
    }
  },
};

// Deno is told to serve; Cloudflare looks for the export. Deno must not find both: it would
// listen twice where DENO_AUTO_SERVE is set, as on Deno Deploy.
globalThis.Deno?.serve((request) => relay.fetch(request));
export default globalThis.Deno ? {} : relay;
