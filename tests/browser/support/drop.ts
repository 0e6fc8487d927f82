import type { Locator } from 'playwright-core';

/** Drops files and folders of this machine on an element, as a person drags them from the desktop. */
export async function drop(target: Locator, files: string[]): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = (await target.boundingBox())!;
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const devtools = await target.page().context().newCDPSession(target.page());
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, ...place, data });
  }
  await devtools.detach();
}
