import axe from 'axe-core';
import type { View } from '../driver/View';

/** What axe finds wrong that is serious or worse, as one line each. Closed shadow roots are opened for it, and stay so. */
export async function accessibilityProblems(view: View): Promise<string[]> {
  await view.surface.inject(axe.source);
  return view.surface.evaluate(async (roots) => {
    for (const root of roots) {
      if (root instanceof ShadowRoot) {
        Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
      }
    }
    // What changes colour must have changed it; what goes on for ever is left alone.
    const passing = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.all(passing.map(({ finished }) => finished.catch(() => {})));
    const { axe: inView } = globalThis as unknown as { axe: typeof axe };
    const parts = roots.map((root) => (root instanceof ShadowRoot ? root.host : root));
    const { violations } = await inView.run(
      { include: parts as unknown as string[] },
      { resultTypes: ['violations'] },
    );
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
      );
  });
}
