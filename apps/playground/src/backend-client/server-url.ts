/** Where something of the server's is: beside the page, wherever that is hosted. */
export const toServerUrl = (path: string): URL => new URL(path, document.baseURI)
