using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents;

/// <summary>Collects the problems of one file and gives each its place.</summary>
/// <param name="file">The file as the person named it.</param>
internal sealed class ProblemList(string file)
{
    private readonly List<Problem> _problems = [];

    /// <summary>Whether any problem keeps the graph from running.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds an error at a token.</summary>
    public void Error(string code, JToken at, string message) =>
        Add(Severity.Error, code, TextPosition.Of(at), PathOf(at), message);

    /// <summary>Adds an error at a position.</summary>
    public void Error(string code, TextPosition position, string message) =>
        Add(Severity.Error, code, position, "", message);

    /// <summary>Adds a warning at a token.</summary>
    public void Warn(string code, JToken at, string message) =>
        Add(Severity.Warning, code, TextPosition.Of(at), PathOf(at), message);

    /// <summary>Adds an error that has no place in the file.</summary>
    public void Error(string code, string message) =>
        Add(Severity.Error, code, new TextPosition(0, 0), "", message);

    /// <summary>Hands all problems over in the order of the file.</summary>
    public void HandTo(ICollection<Problem> problems)
    {
        foreach (Problem problem in Problem.InOrder(_problems))
        {
            problems.Add(problem);
        }
    }

    private static string PathOf(JToken token) => token.Path;

    private void Add(
        Severity severity, string code, TextPosition position, string where, string message)
    {
        HasErrors |= severity == Severity.Error;
        _problems.Add(new Problem(severity, code, message)
        {
            File = position.Override is null ? file : $"--set {position.Override}",
            Line = position.Override is null ? position.Line : 0,
            Column = position.Override is null ? position.Column : 0,
            Where = where,
        });
    }
}
