// Pyodide's glue without the names that it gives to exports of its WebAssembly for side modules. There
// are none here: what neither the glue nor pyodide.mjs calls goes, a quarter of the file.
const ASSIGNED = /^([\w$]+)=Module\["\1"\]=wasmExports\["([\w$]+)"\](?:\.value>>>0)?$/;
const FEWEST = 4000;

// The names in a source, and how often each stands there.
function counted(source) {
  const counts = new Map();
  for (const [name] of source.matchAll(/[A-Za-z_$][\w$]*/g)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

export function withoutIdleExports(glue, caller) {
  const head = "function assignWasmExports(wasmExports){";
  const [before, after, more] = glue.split(head);
  const end = after?.indexOf("}");
  if (more !== undefined || !(end > 0)) throw new Error("Pyodide names its exports in another way than is known");
  const [inside, outside] = [counted(before + after.slice(end)), counted(caller)];
  // Each name stands once where all of them are declared.
  const idle = (statement) => {
    const [, name, original] = statement.match(ASSIGNED) ?? [];
    return name && inside.get(name) === 1 && [name, original].every((one) => !outside.has(one)) && name;
  };
  const statements = after.slice(0, end).split(";");
  const dropped = new Set(statements.map(idle).filter(Boolean));
  if (dropped.size < FEWEST) throw new Error(`Pyodide's glue calls all but ${dropped.size} exports`);
  const left = statements.filter((statement) => !idle(statement)).join(";");
  const declared = before.replace(/\bvar ([\w$]+(?:,[\w$]+)*);$/, (_, names) => {
    const kept = names.split(",").filter((name) => !dropped.has(name));
    return `var ${kept.join(",")};`;
  });
  return declared + head + left + after.slice(end);
}
