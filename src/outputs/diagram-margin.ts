/** CSS pixels of paper around a drawing where it is shown as an image. */
export const diagramMargin = 16;
