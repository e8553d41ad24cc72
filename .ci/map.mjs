// The world as one picture and a point in each country, from Natural Earth by way of world-atlas.
// Equirectangular, four units to a degree: x = 4 * (longitude + 180), y = 4 * (84 - latitude). The
// far south is left out.
import { readFileSync } from "node:fs";
import countries from "i18n-iso-countries";

const SCALE = 4;
const NORTH = 84;
const SOUTH = -58;
export const WIDTH = 360 * SCALE;
export const HEIGHT = (NORTH - SOUTH) * SCALE;
// Kosovo has no number in ISO 3166-1.
const UNNUMBERED = { Kosovo: "XK" };
// Of wide countries not the middle, but where most people live: longitude and latitude.
const SETTLED = { AU: [147, -34], BR: [-46, -20], CA: [-80, 45], CN: [113, 31], RU: [42, 56], US: [-88, 39] };
// Too small for the atlas, or part of another country there: longitude and latitude.
const SMALL = {
  BQ: [-68.3, 12.2],
  CC: [96.9, -12.2],
  CX: [105.6, -10.5],
  GF: [-53, 4],
  GI: [-5.4, 36.1],
  GP: [-61.5, 16.2],
  MQ: [-61, 14.6],
  RE: [55.5, -21.1],
  SJ: [16, 78],
  TK: [-171.8, -9.2],
  TV: [179.2, -8.5],
  YT: [45.2, -12.8],
};

function topology(path) {
  const { arcs, transform, objects } = JSON.parse(readFileSync(path, "utf8"));
  const { scale, translate } = transform;
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
  // Consecutive arcs share the point where they meet.
  const ring = (ids) => ids.flatMap((id, at) => (id < 0 ? lines[~id].toReversed() : lines[id]).slice(at && 1));
  const polygons = ({ type, arcs: of }) => (type === "Polygon" ? [of] : (of ?? []));
  return objects.countries.geometries.map((shape) => ({
    id: shape.id,
    name: shape.properties.name,
    rings: polygons(shape).map((polygon) => project(ring(polygon[0]))),
  }));
}

// A ring that goes over the edge of the map goes on beyond it.
function project(ring) {
  let shift = 0;
  return ring.map(([lon, lat], at) => {
    const step = at ? lon - ring[at - 1][0] : 0;
    if (Math.abs(step) > 180) shift -= Math.sign(step) * 360;
    return [(lon + shift + 180) * SCALE, (NORTH - lat) * SCALE];
  });
}

// What lies beyond an edge is drawn at the other one too.
const moved = (ring, by) => ring.map(([x, y]) => [x + by, y]);
const overEdges = (ring) => [
  ring,
  ...(ring.some(([x]) => x > WIDTH) ? [moved(ring, -WIDTH)] : []),
  ...(ring.some(([x]) => x < 0) ? [moved(ring, WIDTH)] : []),
];

// A ring as whole numbers from point to point; rings that shrink to nothing have no path.
function drawn(ring) {
  const points = ring.map(([x, y]) => [Math.round(x), Math.round(y)]);
  const steps = [];
  let [x, y] = points[0];
  for (const [nextX, nextY] of points.slice(1)) {
    if (nextX === x && nextY === y) continue;
    steps.push(`${nextX - x} ${nextY - y}`);
    [x, y] = [nextX, nextY];
  }
  return steps.length > 2 ? `M${points[0].join(" ")}l${steps.join(" ").replaceAll(" -", "-")}z` : "";
}

function area(ring) {
  let sum = 0;
  ring.forEach(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length];
    sum += x * nextY - nextX * y;
  });
  return sum / 2;
}

// The middle of the largest part.
function middle(rings) {
  const ring = rings.toSorted((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0];
  const whole = area(ring) * 6;
  const sum = [0, 0];
  ring.forEach(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length];
    const cross = x * nextY - nextX * y;
    sum[0] += (x + nextX) * cross;
    sum[1] += (y + nextY) * cross;
  });
  return sum.map((value) => Math.round(value / whole));
}

const inView = (ring) => ring.some(([, y]) => y < HEIGHT);

export function world(modules) {
  const atlas = `${modules}/world-atlas`;
  const path = topology(`${atlas}/countries-110m.json`)
    .flatMap(({ rings }) => rings.filter(inView).flatMap(overEdges).map(drawn))
    .join("");
  const points = {};
  for (const { id, name, rings } of topology(`${atlas}/countries-50m.json`)) {
    const code = countries.numericToAlpha2(id) ?? UNNUMBERED[name];
    if (code && rings.length) points[code] = middle(rings);
  }
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">` +
    `<path d="${path}" fill="#8c8478" fill-opacity=".3" stroke="#8c8478" stroke-opacity=".55" stroke-width=".5"/></svg>\n`;
  for (const [code, place] of Object.entries({ ...SMALL, ...SETTLED }))
    points[code] = project([place])[0].map(Math.round);
  const sorted = Object.fromEntries(Object.entries(points).sort());
  return { svg, json: `${JSON.stringify({ width: WIDTH, height: HEIGHT, points: sorted })}\n` };
}
