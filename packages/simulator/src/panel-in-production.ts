/** Does nothing: what `@tcaptcha/simulator/panel` is without the `development` condition. */
export function showPanel(): void {}
