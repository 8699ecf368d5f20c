using GanGraph.Editor.Desktop.Session;
using GanGraph.Editor.Pieces;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Tests.Session;

public class ShellTests
{
    private const string Graph = """
        { "format": "gangraph/1", "nodes": { "a": { "type": "Resize", "v": 1 } } }
        """;

    [Fact]
    public void Save_ChangedGraph_WritesWhatTheSessionHas()
    {
        using OpenWindow window = new(Graph);
        Shell shell = Open(window, out _);
        shell.Editor!.Sender.Send("set", ("node", "a"), ("setting", "width"), ("value", 99));
        Assert.EndsWith("* - GanGraph", shell.Title);
        Assert.True(shell.Save());
        JObject saved = JObject.Parse(File.ReadAllText(window.Path));
        Assert.Equal(99, saved.SelectToken("nodes.a.set.width"));
        Assert.Equal("piece.json - GanGraph", shell.Title);
        shell.Editor.Dispose();
    }

    [Fact]
    public void Save_FileThatOthersChanged_AsksFirst()
    {
        using OpenWindow window = new(Graph);
        Shell shell = Open(window, out ScriptedDialogs dialogs);
        shell.Editor!.Sender.Send("set", ("node", "a"), ("setting", "width"), ("value", 99));
        string theirs = Graph.Replace("Resize", "Swirl");
        File.WriteAllText(window.Path, theirs);
        dialogs.Choices.Enqueue(0);
        Assert.False(shell.Save());
        Assert.Equal(theirs, File.ReadAllText(window.Path));
        dialogs.Choices.Enqueue(1);
        Assert.True(shell.Save());
        Assert.Contains("Resize", File.ReadAllText(window.Path));
        shell.Editor.Dispose();
    }

    [Fact]
    public void Open_WhileSomethingIsUnsaved_AsksWhatBecomesOfIt()
    {
        using OpenWindow window = new(Graph);
        Shell shell = Open(window, out ScriptedDialogs dialogs);
        EditorModel first = shell.Editor!;
        first.Sender.Send("set", ("node", "a"), ("setting", "width"), ("value", 99));
        dialogs.Choices.Enqueue(2);
        Assert.False(shell.Open(Path.Combine(window.Folder, "new.json")));
        Assert.Same(first, shell.Editor);
        dialogs.Choices.Enqueue(0);
        Assert.True(shell.Open(Path.Combine(window.Folder, "new.json")));
        Assert.Contains("99", File.ReadAllText(window.Path));
        Assert.Empty(shell.Editor!.Canvas.Items);
        shell.Editor.Dispose();
    }

    [Fact]
    public void SaveAs_GoesOnWithTheNewFile()
    {
        using OpenWindow window = new(Graph);
        Shell shell = Open(window, out ScriptedDialogs dialogs);
        shell.Editor!.Sender.Send("set", ("node", "a"), ("setting", "width"), ("value", 99));
        dialogs.SavePath = Path.Combine(window.Folder, "other.json");
        Assert.True(shell.SaveAs());
        Assert.Equal(dialogs.SavePath, shell.Editor!.Path);
        Assert.False(shell.Editor.IsChanged);
        Assert.DoesNotContain("99", File.ReadAllText(window.Path));
        Assert.Contains("99", File.ReadAllText(dialogs.SavePath));
        shell.Editor.Dispose();
    }

    [Fact]
    public void Open_Graphs_RemembersThemNewestFirst()
    {
        using OpenWindow window = new(Graph);
        Shell shell = Open(window, out _);
        string other = Path.Combine(window.Folder, "other.json");
        File.WriteAllText(other, Graph);
        shell.Open(other);
        Assert.Equal([other, window.Path], shell.Recent);
        File.Delete(window.Path);
        shell.Open(other);
        Assert.Equal([other], shell.Recent);
        shell.Editor!.Dispose();
    }

    [Fact]
    public void Open_FilmThatCarriesAGraph_OpensItAsAFileOfItsOwn()
    {
        using OpenWindow window = new(Graph);
        Shell shell = Open(window, out _, film => film.EndsWith("piece.mp4") ? Graph : null);
        string film = Path.Combine(Directory.CreateDirectory(
            Path.Combine(window.Folder, "out")).FullName, "piece.mp4");
        File.WriteAllText(film, "a film");
        shell.Drop([film], default, fit: null);
        Assert.Equal(Path.Combine(window.Folder, "piece-2.json"), shell.Editor!.Path);
        Assert.NotNull(shell.Editor.Canvas.Mirror.Node("a"));
        Assert.False(shell.Editor.IsChanged);
        shell.Editor.Dispose();
    }

    [Fact]
    public void Begin_WithAFilm_OpensItsGraphBesideIt()
    {
        using OpenWindow window = new(Graph);
        Shell shell = new(
            window.Setup with { GraphIn = _ => Graph }, new ScriptedDialogs(),
            new RecentGraphs(file: null));
        string film = Path.Combine(window.Folder, "found.mp4");
        File.WriteAllText(film, "a film");
        shell.Begin(film);
        Assert.Equal(Path.Combine(window.Folder, "found.json"), shell.Editor!.Path);
        shell.Editor.Dispose();
    }

    [Fact]
    public void Open_FilmThatCarriesNone_SaysSoAndKeepsTheGraph()
    {
        using OpenWindow window = new(Graph);
        Shell shell = Open(window, out _);
        string film = Path.Combine(window.Folder, "clip.mp4");
        File.WriteAllText(film, "a film");
        Assert.False(shell.Open(film));
        Assert.Equal(window.Path, shell.Editor!.Path);
        Assert.StartsWith("clip.mp4 carries no graph.", shell.Editor.Answer);
        shell.Editor.Dispose();
    }

    private static Shell Open(
        OpenWindow window, out ScriptedDialogs dialogs, Func<string, string?>? graphIn = null)
    {
        dialogs = new ScriptedDialogs();
        Shell shell = new(
            window.Setup with { GraphIn = graphIn ?? (_ => null) }, dialogs,
            new RecentGraphs(Path.Combine(window.Folder, "recent.txt")));
        shell.Open(window.Path);
        return shell;
    }
}
