using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Desktop.Session;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Running;
using GanGraph.Editor.Viewers;
using GanGraph.Editor.Viewing;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Running;
using GanGraph.Nodes.Effects;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Tests;

/// <summary>What a window shows of a graph in a folder of its own, without the window.</summary>
internal sealed class OpenWindow : IDisposable
{
    private static readonly NodeCatalogue Nodes = NodeCatalogue.From(typeof(EffectNode).Assembly);

    private static readonly ViewerCatalogue Viewers =
        ViewerCatalogue.From(typeof(FramesViewer).Assembly);

    public OpenWindow(string graph)
    {
        Folder = Directory.CreateTempSubdirectory("gangraph-desktop-").FullName;
        Path = System.IO.Path.Combine(Folder, "piece.json");
        File.WriteAllText(Path, graph);
        Editor = new EditorModel(Path, Setup);
    }

    public string Folder { get; }

    public string Path { get; }

    public EditorModel Editor { get; }

    public CanvasModel Canvas => Editor.Canvas;

    public GraphMirror Mirror => Editor.Canvas.Mirror;

    public EditorSetup Setup => new()
    {
        Editing = _ => new SessionOptions { Catalogue = Nodes },
        Runs = _ => new RunSetup
        {
            Viewers = Viewers,
            Options = () => new RunOptions
            {
                OutFolder = System.IO.Path.Combine(Folder, "out"),
                CacheFolder = System.IO.Path.Combine(Folder, "cache"),
            },
        },
        Post = Post,
    };

    /// <summary>The fear graph of the samples.</summary>
    public static OpenWindow WithFear()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(System.IO.Path.Combine(at.FullName, "GanGraph.sln")))
        {
            at = at.Parent;
        }

        return new OpenWindow(File.ReadAllText(
            System.IO.Path.Combine(at!.FullName, "graphs", "three-studies-on-fear.json")));
    }

    /// <summary>What the document says at a path.</summary>
    public JToken? At(string path) =>
        Editor.Session.Read(document => document.Root.SelectToken(path)?.DeepClone());

    public NodeItem Node(string id) => Mirror.Node(id)!;

    public PortItem In(string end) => Mirror.Port(PortSide.Input, end)!;

    public PortItem Out(string end) => Mirror.Port(PortSide.Output, end)!;

    /// <summary>Drags a wire from a port and drops it.</summary>
    public void Drag(PortItem from, object? onto)
    {
        Canvas.WireStarted.Execute(from);
        Canvas.WireDropped.Execute((ValueTuple<object, object?>)(from, onto));
    }

    public void Dispose()
    {
        Editor.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    // One thread at a time touches what is shown, as in the window.
    private void Post(Action action)
    {
        lock (Viewers)
        {
            action();
        }
    }
}
