/** What vite's `?raw` gives: the text of the file, put into the bundle. */
declare module '*.html?raw' {
  const text: string;
  export default text;
}
