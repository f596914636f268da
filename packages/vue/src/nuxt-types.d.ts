// What `nuxt.ts` takes from Nuxt. The real types come with 500 packages, which only the example app installs, and compiles with.

declare module 'nuxt/schema' {
  export interface Nuxt {
    options: { runtimeConfig: { public: Record<string, unknown> } }
  }
  /** Nuxt reads the options' type back from here, for `nuxt.config`. */
  export type NuxtModule<Options> = (options: Partial<Options>, nuxt: Nuxt) => Promise<unknown>
}

declare module 'nuxt/kit' {
  import type { Nuxt, NuxtModule } from 'nuxt/schema'

  export function defineNuxtModule<Options>(definition: {
    meta: { name: string; configKey: string; compatibility: { nuxt: string } }
    defaults: Partial<Options>
    setup: (options: Options, nuxt: Nuxt) => void
  }): NuxtModule<Options>
  export function addComponent(component: { name: string; export: string; filePath: string }): void
  export function addImports(imports: { name: string; from: string }): void
  export function addPluginTemplate(plugin: { filename: string; getContents: () => string }): void
}
