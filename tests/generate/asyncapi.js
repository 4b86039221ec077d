// Judges AsyncAPI documents by the reference parser. Arguments: the folder that has @asyncapi/parser, then the documents.
const { createRequire } = require("module");
const fs = require("fs");
const [home, ...documents] = process.argv.slice(2);
const { Parser } = createRequire(home + "/")("@asyncapi/parser");
const worst = 1; // 0 is an error, 1 a warning
(async () => {
  let bad = 0;
  for (const path of documents) {
    const { diagnostics } = await new Parser().parse(fs.readFileSync(path, "utf8"));
    for (const one of diagnostics.filter((one) => one.severity <= worst)) {
      console.log(`${path}: ${one.code}: ${one.message} at ${one.path.join(".")}`);
      bad += 1;
    }
  }
  process.exit(bad ? 1 : 0);
})();
