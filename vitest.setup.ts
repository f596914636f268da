// The builds replace it by a literal; tests run the source.
Object.assign(globalThis, { __DEV__: true })
