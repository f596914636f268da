export { findAboveFloor, type Finding } from './floor/find-above-floor.ts'
export { floor } from './floor/floor.ts'
export { readPageScripts } from './page-scripts.ts'
export { browserPackages, readShipped, type BrowserPackage, type ShippedFile } from './shipped-files.ts'
