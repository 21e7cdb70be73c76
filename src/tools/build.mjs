// dist/Code.js, dist/Sidebar.html, dist/appsscript.json. (Being written.)
export async function buildAddOn() {}
if (process.argv[1]?.endsWith('build.mjs')) await buildAddOn();
