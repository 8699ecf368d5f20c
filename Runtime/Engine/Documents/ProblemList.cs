using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents;

/// <summary>Collects the problems of one file and gives each its place.</summary>
/// <param name="file">The file as the person named it.</param>
internal sealed class ProblemList(string file)
{
    private const int Most = 1000;
    private readonly List<Problem> _problems = [];
    private int _unlisted;
    private int _namesToCompare = 1_000_000;

    /// <summary>Whether any problem keeps the graph from running.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds an error at a token.</summary>
    public void Error(string code, JToken at, string message) =>
        Add(Severity.Error, code, TextPosition.Of(at), at, message);

    /// <summary>Adds an error at a position.</summary>
    public void Error(string code, TextPosition position, string message) =>
        Add(Severity.Error, code, position, null, message);

    /// <summary>Adds a warning at a token.</summary>
    public void Warn(string code, JToken at, string message) =>
        Add(Severity.Warning, code, TextPosition.Of(at), at, message);

    /// <summary>Adds an error that has no place in the file.</summary>
    public void Error(string code, string message) =>
        Add(Severity.Error, code, new TextPosition(0, 0), null, message);

    /// <summary>The sentence that offers the nearest name. In a file with so many faults that
    /// looking for names would take minutes, it is empty after a while.</summary>
    public string Offer(string found, IReadOnlyCollection<string> names)
    {
        _namesToCompare -= names.Count;
        return _namesToCompare < 0 ? "" : Words.Offer(found, names);
    }

    /// <summary>Hands all problems over in the order of the file.</summary>
    public void HandTo(ICollection<Problem> problems)
    {
        foreach (Problem problem in Problem.InOrder(_problems))
        {
            problems.Add(problem);
        }

        if (_unlisted > 0)
        {
            problems.Add(new Problem(
                HasErrors ? Severity.Error : Severity.Warning, ProblemCode.More,
                $"There are {_unlisted} more problems. Mend the ones above first.")
            {
                File = file,
            });
        }
    }

    private void Add(
        Severity severity, string code, TextPosition position, JToken? at, string message)
    {
        HasErrors |= severity == Severity.Error;
        if (_problems.Count == Most)
        {
            _unlisted++;
            return;
        }

        _problems.Add(new Problem(severity, code, Printable(message))
        {
            File = position.Override is null ? file : $"--set {position.Override}",
            Line = position.Override is null ? position.Line : 0,
            Column = position.Override is null ? position.Column : 0,
            Where = Printable(at?.Path ?? ""),
        });
    }

    /// <summary>Keys from the file must not steer the terminal that shows them.</summary>
    private static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(Printable)) : text;

    private static char Printable(char letter) => char.IsControl(letter) ? '\ufffd' : letter;
}
