using GanGraph.Cli.Showing;
using GanGraph.Engine.Documents;
using GanGraph.Media;
using GanGraph.Media.Embedding;

namespace GanGraph.Cli.Setup;

/// <summary>Reads a graph to look at or to rewrite, not to run: from a graph file, from a film or
/// picture that carries one, from nothing.</summary>
internal static class GraphSource
{
    // Of two equal keys only one would be left; what a later format means is not ours to order.
    private static readonly string[] Refused =
        [ProblemCode.Duplicate, ProblemCode.FormatNewer, ProblemCode.FormatUnknown];

    /// <summary>Reads a graph file; null when it cannot be rewritten without loss, which is then
    /// said on the error output.</summary>
    public static GraphDocument? ReadFile(string path)
    {
        List<Problem> problems = [];
        return Usable(GraphDocument.Load(path, problems), problems);
    }

    /// <summary>Reads a graph from a file of any kind; an empty file is an empty graph. Null when
    /// there is none, which is then said on the error output.</summary>
    public static GraphDocument? ReadAny(string path)
    {
        if (path == "/dev/null" || (File.Exists(path) && new FileInfo(path).Length == 0))
        {
            return GraphDocument.New(path);
        }

        return !File.Exists(path) || IsText(path) ? ReadFile(path) : ReadEmbedded(path);
    }

    private static GraphDocument? ReadEmbedded(string path)
    {
        string? text;
        try
        {
            text = EmbeddedGraph.Read(path);
        }
        catch (MediaException e)
        {
            Console.Error.WriteLine($"gangraph: {e.Message}");
            return null;
        }

        if (text is null)
        {
            Console.Error.WriteLine($"gangraph: {path} carries no graph. Films and pictures lose "
                + "theirs when another program rewrites them: look for the first copy.");
            return null;
        }

        List<Problem> problems = [];
        return Usable(GraphDocument.Parse(text, path, problems), problems);
    }

    private static GraphDocument? Usable(GraphDocument? graph, List<Problem> problems)
    {
        if (graph is not null && !problems.Any(problem => Refused.Contains(problem.Code)))
        {
            return graph;
        }

        ProblemText.Write(problems.Where(problem => problem.IsError), Console.Error);
        return null;
    }

    // Git hands graphs over under names that say nothing.
    private static bool IsText(string path)
    {
        if (Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        using FileStream file = File.OpenRead(path);
        int next = file.ReadByte();
        while (next is ' ' or '\n' or '\r' or '\t' or 0xEF or 0xBB or 0xBF)
        {
            next = file.ReadByte();
        }

        return next is '{' or '[' or '"' or '<';
    }
}
