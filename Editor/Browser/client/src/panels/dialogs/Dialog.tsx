import { useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { Icon } from "../Icon";
import "./dialogs.css";
import "./lists.css";

interface DialogProps {
  title: string;
  onClose: () => void;
  /** For questions that must be answered: no cross, and Escape does nothing. */
  mustChoose?: boolean;
  size?: "small" | "middle" | "large";
  /** Buttons at the bottom. */
  foot?: ReactNode;
  children: ReactNode;
}

/**
 * A window that has the keyboard until it is closed, and then gives the focus back. What is marked
 * with `data-focus` has the focus first.
 */
export function Dialog(props: DialogProps) {
  const { title, onClose, mustChoose, size = "middle", foot, children } = props;
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = box.current!;
    const before = document.activeElement as HTMLElement | null;
    dialog.showModal();
    dialog.querySelector<HTMLElement>("[data-focus]")?.focus();
    return () => {
      dialog.close();
      before?.focus();
    };
  }, []);

  return (
    <dialog ref={box} className={`dialog ${size}`} aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (!mustChoose) onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onPointerDown={(event) => {
        if (event.target === box.current && !mustChoose) onClose();
      }}>
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id={id}>{title}</h2>
          {!mustChoose && (
            <button type="button" className="button quiet icon" aria-label="Close"
              onClick={onClose}>
              <Icon name="close" />
            </button>
          )}
        </header>
        <div className="dialog-content">{children}</div>
        {foot && <footer className="dialog-foot">{foot}</footer>}
      </div>
    </dialog>
  );
}
