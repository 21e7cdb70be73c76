// Long work on the page's thread is cut in slices of about 10 ms, one a frame, so that the page keeps answering.
// A hidden page gets no frames: a timer runs against them.

const nextFrame = () =>
  new Promise<void>((done) => {
    const timer = setTimeout(done, 50);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        done();
      }),
    );
  });

let sliceStart = performance.now();

/** Call where a piece of work begins. */
export function beginSlice(): void {
  sliceStart = performance.now();
}

/** Call often: returns at once within the slice, else lets a frame be drawn. */
export async function breathe(milliseconds = 10): Promise<void> {
  if (performance.now() - sliceStart < milliseconds) return;
  await nextFrame();
  sliceStart = performance.now();
}
