import type { NamedBlob } from './blob-files.ts';

function filesOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  // readEntries answers in batches and ends with an empty one.
  const more = async (): Promise<FileSystemEntry[]> => {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return all;
    all.push(...batch);
    return more();
  };
  return more();
}

async function walk(entry: FileSystemEntry): Promise<NamedBlob[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ path, blob: file }];
  }
  const children = await filesOf(entry as FileSystemDirectoryEntry);
  return (await Promise.all(children.map(walk))).flat();
}

/** The files of a drop, folders walked. Call it inside the drop event: the list is emptied right after. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly NamedBlob[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const found = entries.filter((entry): entry is FileSystemEntry => entry !== null);
  return (await Promise.all(found.map(walk))).flat();
}

/** The files of an `<input type="file">`, with folders where the input chose a folder. */
export function chosenFiles(files: FileList): readonly NamedBlob[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, blob: file }));
}
