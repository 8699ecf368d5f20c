using GanGraph.Cli.Setup;
using GanGraph.Engine;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;

namespace GanGraph.Cli.Verifying;

/// <summary>Finds the encoder of a graph that made a file.</summary>
internal static class SinkChoice
{
    /// <summary>Finds it.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="request">The file, and the encoder that the person names.</param>
    /// <param name="made">What the file says of who made it.</param>
    /// <exception cref="GraphException">None, or several could have made it.</exception>
    public static NodeEntry Find(GraphDocument graph, VerifyRequest request, MadeBy made)
    {
        NodeEntry[] sinks = [.. graph.Nodes.Where(node => Type(node) is not null)];
        string all = sinks.Length == 0 ? "The graph has no encoder"
            : $"Its encoders are {string.Join(", ", sinks.Select(sink => sink.Id))}";
        if (request.Node is string named)
        {
            return sinks.FirstOrDefault(sink => sink.Id == named) ?? throw new GraphException(
                $"--node is {named}, which is no encoder of the graph. {all}.");
        }

        if (sinks.FirstOrDefault(sink => sink.Id == made.Node) is NodeEntry noted)
        {
            return noted;
        }

        NodeEntry[] fitting = [.. sinks.Where(sink => Fits(sink, request.Path, byName: true))];
        if (fitting.Length == 0)
        {
            fitting = [.. sinks.Where(sink => Fits(sink, request.Path, byName: false))];
        }

        return fitting.Length == 1 ? fitting[0] : throw new GraphException(
            $"{request.Path} does not say which encoder made it, and "
            + (fitting.Length == 0 ? "none" : "more than one")
            + $" of the graph makes such a file. {all}: name one with --node.");
    }

    private static NodeType? Type(NodeEntry node) =>
        Workshop.Catalogue.TryGet(node.Type, out NodeType? type)
            && typeof(SinkNode).IsAssignableFrom(type.Type) ? type : null;

    private static bool Fits(NodeEntry sink, string path, bool byName)
    {
        string file = Type(sink)!.Ports.Settings.Values.OfType<OutputSetting>()
            .Select(setting => (string?)sink.Set?[setting.Name] ?? setting.Value)
            .FirstOrDefault("");
        file = file[(file.LastIndexOfAny([':', '/', '\\']) + 1)..];
        string found = Path.GetFileName(path);
        return byName
            ? found.StartsWith(
                    Path.GetFileNameWithoutExtension(file), StringComparison.OrdinalIgnoreCase)
                && HaveSameEnding(found, file)
            : HaveSameEnding(found, file);
    }

    private static bool HaveSameEnding(string a, string b) => Path.GetExtension(a).Equals(
        Path.GetExtension(b), StringComparison.OrdinalIgnoreCase);
}
