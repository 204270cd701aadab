import { useEffect, useRef, useState } from 'react';
import css from './Patterns.module.css';

type Drawings = typeof import('./drawings.ts');
export type Draw = (drawings: Drawings, width: number) => Element;
type Props = {
  /** What the plot shows, in words. */
  label: string;
  height: number;
  /** The same function until what it draws changes. */
  draw: Draw;
};

/** Before it is laid out, and where nothing is ever laid out (px). */
const usualWidth = 640;
let drawings: Promise<Drawings> | undefined;

/** A plot as wide as its place; what draws it is loaded with the first one. Its place is kept, so that nothing jumps. */
export function Plot({ label, height, draw }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (place.current === null) return undefined;
    const measure = () => setWidth(Math.round(place.current?.clientWidth ?? 0) || usualWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0) return undefined;
    let isGone = false;
    const show = async () => {
      const loaded = await (drawings ??= import('./drawings.ts'));
      if (isGone || place.current === null) return;
      const drawn = draw(loaded, width);
      // It is one picture: what names its parts would be names on things without a role.
      for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
      drawn.setAttribute('role', 'img');
      drawn.setAttribute('aria-label', label);
      place.current.replaceChildren(drawn);
    };
    void show();
    return () => {
      isGone = true;
    };
  }, [draw, label, width]);
  return <div ref={place} className={css.plot} style={{ minHeight: height }} />;
}
