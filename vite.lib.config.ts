import { chmodSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

const COMMAND = 'cli/onegrid';

/** `npx onegrid` runs the file itself. */
function executable(): Plugin {
  return {
    name: 'onegrid-executable',
    writeBundle: ({ dir }) => chmodSync(`${dir}/${COMMAND}.js`, 0o755),
  };
}

/** The kernels as a library and the command, for Node and bundlers: dependencies stay imports. */
export default defineConfig({
  plugins: [executable()],
  publicDir: false,
  build: {
    outDir: 'dist-lib',
    target: 'node20',
    minify: false,
    lib: {
      formats: ['es'],
      entry: {
        geo: 'src/geo/index.ts',
        datum: 'src/geo/datum/index.ts',
        topology: 'src/topology/index.ts',
        edit: 'src/edit/index.ts',
        check: 'src/check/index.ts',
        analysis: 'src/analysis/index.ts',
        [COMMAND]: 'src/cli/onegrid.ts',
      },
    },
    rolldownOptions: {
      external: (id) => !/^(?:[./\0]|[A-Za-z]:[\\/])/.test(id),
      output: { chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
