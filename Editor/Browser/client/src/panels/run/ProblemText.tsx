import { Icon } from "../Icon";

interface ProblemTextProps {
  severity: string;
  text: string;
  fix?: string;
}

/** What is wrong and what to do about it. */
export function ProblemText({ severity, text, fix }: ProblemTextProps) {
  return (
    <p className="problem" data-severity={severity}>
      <Icon name="warning" size={14} />
      <span>
        {text}
        {fix && <span className="problem-fix"> {fix}</span>}
      </span>
    </p>
  );
}
