import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Long enough not to search for each letter, short enough to seem at once; in milliseconds. */
const PAUSE = 120;

/** What stands in a field of which the text is kept elsewhere, and the way to change it. Typing is told once it is still; what is changed elsewhere stands there at once. */
export function useTyped(
  text: string,
  onText: (text: string) => void,
): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(text);
  const told = useRef(text);
  const timer = useRef(0);
  // In the layout: a picture later, a text that was told since would be taken for one changed elsewhere.
  useLayoutEffect(() => {
    // What was told comes back while more may have been typed.
    if (text === told.current) return;
    clearTimeout(timer.current);
    told.current = text;
    setTyped(text);
  }, [text]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (value: string) => {
    setTyped(value);
    clearTimeout(timer.current);
    const tell = () => {
      told.current = value;
      onText(value);
    };
    timer.current = window.setTimeout(tell, value ? PAUSE : 0);
  };
  return [typed, type];
}
