import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// The server that `gangraph edit` starts; `npm run dev` passes on to it what is not a file here.
const server = "http://127.0.0.1:4747";

// The server hears its own pages only: what is passed on says that it comes from one.
const pass = { target: server, changeOrigin: true, headers: { origin: server } };

export default defineConfig({
  plugins: [react()],
  base: "./",
  build: { target: "es2022", modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1000 },
  // The test of contrast reads the colours that the page shows.
  test: { css: true },
  server: { proxy: { "/api": pass, "/session": { ...pass, ws: true } } },
});
