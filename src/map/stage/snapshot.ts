/** What stands on several canvases of one size as one PNG; canvases are laid over each other in their order. */
export function pictureOf(canvases: readonly HTMLCanvasElement[]): Promise<Blob> {
  const [first] = canvases;
  const sheet = document.createElement('canvas');
  sheet.width = first?.width ?? 0;
  sheet.height = first?.height ?? 0;
  const context = sheet.getContext('2d');
  for (const canvas of canvases) context?.drawImage(canvas, 0, 0, sheet.width, sheet.height);
  return new Promise((resolve, reject) => {
    sheet.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error(`Got no picture of a ${sheet.width} × ${sheet.height} map; expected a PNG.`));
    }, 'image/png');
  });
}
