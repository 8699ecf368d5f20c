using System.Text;

namespace GanGraph.Bench.Samples;

/// <summary>A graph as it stands in the editor: rows of effects, each from a clip at its left, and
/// waves that drive some of them.</summary>
internal static class WideGraph
{
    private const int Across = 280;
    private const int Down = 240;

    /// <summary>Writes the graph and the clip that it reads.</summary>
    /// <param name="context">Where the checkout lies.</param>
    /// <param name="folder">Where to write.</param>
    /// <param name="nodes">How many nodes.</param>
    /// <returns>Name of the file of the graph.</returns>
    public static string Write(BenchContext context, string folder, int nodes)
    {
        File.WriteAllText(Path.Combine(folder, "wide.json"), Text(nodes));
        File.Copy(
            Path.Combine(context.Root, "graphs", "media", "tree.avi"),
            Path.Combine(folder, "tree.avi"));
        return "wide.json";
    }

    private static string Text(int nodes)
    {
        int columns = (int)Math.Ceiling(Math.Sqrt(nodes * 1.5));
        IEnumerable<int> all = Enumerable.Range(0, nodes);
        return new StringBuilder("{\n\"format\": \"gangraph/1\",\n\"nodes\": {\n")
            .AppendJoin(",\n", all.Select(i => $"\"n{i}\": {{ {Node(i, columns)} }}"))
            .Append("\n},\n\"layout\": { \"at\": {\n")
            .AppendJoin(",\n", all.Select(i =>
                $"\"n{i}\": [{i % columns * Across}, {i / columns * Down}]"))
            .Append("\n} }\n}\n").ToString();
    }

    private static string Node(int node, int columns) => (node % columns) switch
    {
        0 => "\"type\": \"VideoFrames\", \"v\": 1, \"set\": { \"path\": \"tree.avi\" }",
        1 => "\"type\": \"Wave\", \"v\": 1",
        2 => Swirl(node, node - 2, node - 1),
        int column => Swirl(node, node - 1, column % 5 == 0 ? node - column + 1 : null),
    };

    private static string Swirl(int node, int frames, int? wave) =>
        $"\"type\": \"Swirl\", \"v\": 1, \"set\": {{ \"strength\": {node % 7}.5 }}, "
        + $"\"in\": {{ \"frames\": \"n{frames}.frames\""
        + (wave is null ? "" : $", \"strength\": \"n{wave}.signal\"") + " }";
}
