using GanGraph.Editor.Editing;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Documents.Json;
using GanGraph.Nodes.Effects;

namespace GanGraph.Editor.Tests;

/// <summary>Sessions on a copy of the first sample piece as it was when the tests were written.
/// </summary>
internal sealed class Fear : IDisposable
{
    private readonly string _folder =
        Directory.CreateTempSubdirectory("gangraph-editor-").FullName;

    public Fear(string? text = null, SessionOptions? options = null)
    {
        Path = System.IO.Path.Combine(_folder, "fear.json");
        File.WriteAllText(Path, text ?? Text);
        File.WriteAllBytes(
            System.IO.Path.Combine(_folder, "clip.mp4"), [0, 0, 0, 24, .. "ftypisom"u8, 0, 0]);
        Session = EditingSession.Open(Path, options ?? Options);
    }

    public static NodeCatalogue Catalogue { get; } = NodeCatalogue.From(typeof(Swirl).Assembly);

    public static string Text { get; } = File.ReadAllText(
        System.IO.Path.Combine(AppContext.BaseDirectory, "three-studies-on-fear.json"));

    public static SessionOptions Options { get; } = new() { Catalogue = Catalogue };

    public string Path { get; }

    public EditingSession Session { get; }

    /// <summary>Everything in the document in the order and spelling in which it stands there.
    /// </summary>
    public string AsFound => Session.Read(Spelled);

    public static string Spelled(GraphDocument document) =>
        CanonicalText.Flat(document.Root, KeyOrder.AsFound);

    public void Dispose()
    {
        Session.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
