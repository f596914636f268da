import type { Project } from '../../project/project.ts'
import type { Report } from '../check.ts'

/** Published components for the vendor's script, none of which is maintained. */
const wrappers =
  /^(?:(?:react|vue|vue3|ng|ngx|angular|svelte)-(?:tencent-?captcha|tcaptcha)|tencent-captcha(?:-async|-vue|-react)?|@?tencent-?captcha\/(?:react|vue)|vue-tcaptcha)$/

/** Per package.json, at the dependency's line. */
export function checkWrappers(project: Project, reportIn: (path: string) => Report): void {
  for (const { path, text, dependencies, devDependencies } of project.packages) {
    for (const name of Object.keys({ ...devDependencies, ...dependencies })) {
      if (wrappers.test(name)) reportIn(path)('wrapper-package', Math.max(0, text.indexOf(`"${name}"`)), { name })
    }
  }
}
