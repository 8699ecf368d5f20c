using GanGraph.Engine.Binding;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Tests.Catalogue.Samples;

namespace GanGraph.Engine.Tests;

/// <summary>A folder with a graph and files beside it, removed afterwards.</summary>
internal sealed class GraphFolder : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("graph ").FullName;

    public string GraphPath => Path.Combine(Folder, "graph.json");

    public List<Problem> Problems { get; } = [];

    /// <summary>One line for each problem: <c>line:column code</c>.</summary>
    public IEnumerable<string> Places => Problems.Select(p => $"{p.Line}:{p.Column} {p.Code}");

    public string Write(string name, string content)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public GraphDocument Parse(string text) =>
        GraphDocument.Parse(text, GraphPath, Problems)
        ?? throw new InvalidOperationException(Problems[^1].ToString());

    /// <summary>Binds a text; names of overrides and values take turns.</summary>
    public BoundGraph? Bind(string text, params string[] overrides) =>
        Bind(text, new BindingOptions(), overrides);

    public BoundGraph? Bind(string text, BindingOptions options, params string[] overrides) =>
        GraphBinder.Bind(
            Parse(text),
            SampleNodes.Catalogue,
            overrides.Chunk(2).Select(pair => new Override(pair[0], pair[1])),
            options,
            Problems);

    /// <summary>Binds nodes only, with the first one on line 2.</summary>
    public BoundGraph? BindNodes(string nodes, params string[] overrides) => Bind(
        "{ \"format\": \"gangraph/1\", \"nodes\": {\n" + nodes + "\n} }", overrides);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
