using GanGraph.Cli.Showing;
using GanGraph.Engine.Documents;

namespace GanGraph.Cli.Looking;

/// <summary>What a graph holds.</summary>
internal static class GraphLook
{
    /// <summary>Says it.</summary>
    public static ExitCode Show(string path)
    {
        List<Problem> problems = [];
        GraphDocument? graph = GraphDocument.Load(path, problems);
        if (graph is null)
        {
            ProblemText.Write(problems, Console.Error);
            return ExitCode.Invalid;
        }

        Columns facts = new();
        facts.Add("graph", graph.Title.Length > 0 ? graph.Title : "without a title");
        facts.Add("pictures", Pictures(graph.Settings));
        facts.Add("nodes", string.Join(", ", graph.Nodes.Select(n => $"{n.Id} ({n.Type})")));
        foreach (ParamEntry param in graph.Params)
        {
            facts.Add($"--set {param.Name}=", $"{param.Label} ({string.Join(", ", param.To)})");
        }

        foreach (AssetEntry asset in graph.Assets)
        {
            bool isThere = Path.Exists(Path.Combine(graph.Folder, asset.Path));
            facts.Add($"asset {asset.Name}", isThere ? asset.Path : $"{asset.Path} (not there)");
        }

        facts.Write(Console.Out);
        return ExitCode.Done;
    }

    private static string Pictures(GraphSettings settings) =>
        $"{settings.Rate} a second"
        + (settings.Width > 0 ? $", {settings.Width} x {settings.Height} pixels" : "");
}
