using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents;

/// <summary>A graph file as it stands, nothing lost: keys and nodes that this version does not
/// know are kept.</summary>
public sealed class GraphDocument
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Levels of objects and lists that a file may be nested.</summary>
    public const int MaxDepth = 64;

    /// <summary>The format that this version writes.</summary>
    public const string CurrentFormat = "gangraph/1";

    internal GraphDocument(JObject root, string path, bool isSound)
    {
        Root = root;
        Path = path;
        IsSound = isSound;
    }

    /// <summary>Everything that stands in the file.</summary>
    public JObject Root { get; }

    /// <summary>The file as the person named it.</summary>
    public string Path { get; }

    /// <summary>Full path of the folder that assets are looked for in.</summary>
    public string Folder => Path.Length == 0
        ? Environment.CurrentDirectory
        : System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)) ?? Path;

    /// <summary>Whether the file keeps to the format; one that does not can be shown and saved
    /// but not run.</summary>
    public bool IsSound { get; }

    /// <summary>Title of the piece; empty when it has none.</summary>
    public string Title => Section("meta")?["title"] is JValue { Value: string title } ? title : "";

    /// <summary>What holds for the whole graph: seed, frame rate, size of the pictures.</summary>
    public GraphSettings Settings => new(Section("settings"));

    /// <summary>The nodes in the order of the file.</summary>
    public IEnumerable<NodeEntry> Nodes => Entries("nodes").Select(e => new NodeEntry(e));

    /// <summary>The public parameters in the order of the file.</summary>
    public IEnumerable<ParamEntry> Params => Entries("params").Select(e => new ParamEntry(e));

    /// <summary>The files that the graph reads, in the order of the file.</summary>
    public IEnumerable<AssetEntry> Assets => Entries("assets").Select(e => new AssetEntry(e));

    /// <summary>Where the nodes stand in an editor, with groups and notes; null when nobody
    /// has placed them.</summary>
    public JObject? Layout => Section("layout");

    /// <summary>Reads a file.</summary>
    /// <returns>Null when it cannot be read as JSON; the reason is then in
    /// <paramref name="problems"/>.</returns>
    public static GraphDocument? Load(string path, ICollection<Problem> problems)
    {
        ProblemList found = new(path);
        byte[]? bytes = GraphFile.Read(path, found);
        GraphDocument? document = bytes is null ? null : Read(bytes, path, found);
        found.HandTo(problems);
        return document;
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text; a byte order mark at its start is passed over.</param>
    /// <param name="path">The file it comes from; assets lie beside it.</param>
    /// <param name="problems">Takes everything that is wrong with the text.</param>
    /// <returns>Null when it cannot be read as JSON; the reason is then in
    /// <paramref name="problems"/>.</returns>
    public static GraphDocument? Parse(string text, string path, ICollection<Problem> problems)
    {
        ProblemList found = new(path);
        byte[]? bytes = GraphFile.Encode(text, found);
        GraphDocument? document = bytes is null ? null : Read(bytes, path, found);
        found.HandTo(problems);
        return document;
    }

    /// <summary>An empty graph.</summary>
    public static GraphDocument New(string path) => new(
        new JObject { ["format"] = CurrentFormat, ["nodes"] = new JObject() }, path, true);

    /// <summary>The node of this id, or null.</summary>
    public NodeEntry? Node(string id) =>
        Section("nodes")?.Property(id, StringComparison.Ordinal) is { Value: JObject } node
            ? new NodeEntry(node)
            : null;

    /// <summary>The parameter of this name, or null.</summary>
    public ParamEntry? Param(string name) =>
        Section("params")?.Property(name, StringComparison.Ordinal) is { Value: JObject } param
            ? new ParamEntry(param)
            : null;

    /// <summary>The asset of this name, or null.</summary>
    public AssetEntry? Asset(string name) =>
        Section("assets")?.Property(name, StringComparison.Ordinal) is { Value: JObject } asset
            ? new AssetEntry(asset)
            : null;

    /// <summary>A second document with the same content, to change on its own.</summary>
    public GraphDocument Copy() => new((JObject)Root.DeepClone(), Path, IsSound);

    /// <summary>The text that equal graphs share: keys in a fixed order, nodes by id, numbers
    /// and texts spelled in one way, two spaces of indent, a line break at the end. Its meaning is
    /// that of the file; versions of nodes stay as they are. What this version does not know
    /// (unheard nodes, fields and settings) keeps its spelling and the order of its keys.
    /// </summary>
    /// <param name="catalogue">The types of nodes there are.</param>
    public string ToCanonicalText(NodeCatalogue catalogue) =>
        CanonicalText.Of(Root, KeyOrder.RootFor(catalogue));

    /// <summary>Canonical text in which the settings of all nodes keep their spelling, as those of
    /// unheard nodes do.</summary>
    public string ToCanonicalText() => CanonicalText.Of(Root, KeyOrder.Root);

    private static GraphDocument? Read(byte[] text, string path, ProblemList problems)
    {
        JObject? root = GraphReader.Read(text, problems);
        if (root is null)
        {
            return null;
        }

        GraphShape.Check(root, problems);
        return new GraphDocument(root, path, !problems.HasErrors);
    }

    private JObject? Section(string name) => Root[name] as JObject;

    private IEnumerable<JProperty> Entries(string section) =>
        Section(section)?.Properties().Where(p => p.Value is JObject) ?? [];
}
