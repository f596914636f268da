/** The oldest that the README allows: since then `nodejs_compat` fills `process.env`. */
const compatibilityDate = '2025-04-01'

/** Beside the configuration. */
export const workerFile = 'worker.js'

/** The configuration of a worker of one file: https://github.com/cloudflare/workerd/blob/main/src/workerd/server/workerd.capnp */
export const toWorkerdConfig = (env: Record<string, string>): string => `
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["local", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed ${quote(workerFile)})],
  compatibilityDate = "${compatibilityDate}",
  compatibilityFlags = ["nodejs_compat"],
  bindings = [${Object.entries(env)
    .map(([name, text]) => `(name = ${quote(name)}, text = ${quote(text)})`)
    .join(', ')}],
);
`

const quote = (text: string) => JSON.stringify(text)
