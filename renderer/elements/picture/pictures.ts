/** Where elements get pictures from. Guarantees: a picture is there at once or not at all; nothing is loaded by an element. */
export interface PictureSource {
  /** A fresh copy of a loaded and sanitised picture, to keep; undefined while it is not there. */
  svg(url: string): SVGElement | DocumentFragment | undefined;
}

export const noPictures: PictureSource = { svg: () => undefined };
