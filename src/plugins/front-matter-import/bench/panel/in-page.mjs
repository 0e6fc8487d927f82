/* What runs in the page: each function is sent there alone, without anything around it. */

/** Notes when the first rows of the table stand on the screen: two frames after they are in the document. */
export function watchRows() {
  const look = () => {
    const title = document.querySelector('tbody tr:not([aria-hidden]) td:nth-child(3)');
    if (!title || title.textContent === '') return;
    observer.disconnect();
    requestAnimationFrame(() =>
      requestAnimationFrame(() => (globalThis.rowsPainted = performance.now())),
    );
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}

/** Scrolls through the table as a person with a wheel does, and gives what the frames took, in ms. */
export async function scrollThrough() {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const scroller = document.querySelector('tbody').closest('[role=region]');
  const times = [];
  let blank = 0;
  let last = await frame();
  // Six rows a frame: faster than anybody reads, so that rows have to be asked for all the time.
  const step = 360;
  for (let top = 0; top < 400 * step; top += step) {
    scroller.scrollTop = top;
    const now = await frame();
    times.push(now - last);
    last = now;
    const rows = [...scroller.querySelectorAll('tbody tr:not([aria-hidden])')];
    if (rows.some((row) => row.textContent === '')) blank += 1;
  }
  const sorted = [...times].sort((a, b) => a - b);
  return {
    frames: times.length,
    median: sorted[Math.floor(sorted.length / 2)],
    p95: sorted[Math.floor(sorted.length * 0.95)],
    longest: sorted.at(-1),
    blank,
  };
}
