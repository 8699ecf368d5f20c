using GanGraph.Editor.Desktop.Session;
using GanGraph.Editor.Pieces;

namespace GanGraph.Editor.Desktop.Tests.Session;

public class StartModelTests
{
    private const string Graph = """
        {
          "format": "gangraph/1",
          "meta": { "title": "A study", "description": "Of fear." },
          "nodes": { "a": { "type": "Resize", "v": 1 } }
        }
        """;

    [Fact]
    public void Begin_NothingNamed_OffersPiecesOverAnEmptyGraph()
    {
        using OpenWindow window = new(Graph);
        Shell shell = Of(window);
        shell.Begin(null);
        Assert.True(shell.Start.IsOpen);
        Assert.Empty(shell.Editor!.Canvas.Items);
        Piece piece = Assert.Single(shell.Start.Samples);
        Assert.Equal(("A study", "Of fear."), (piece.Title, piece.Description));
        Assert.Equal("piece-keys.jpg", Path.GetFileName(piece.Picture));
        Assert.Empty(shell.Start.Recent);
        shell.Editor.Dispose();
    }

    [Fact]
    public void Pick_Piece_OpensItAndRemembersIt()
    {
        using OpenWindow window = new(Graph);
        Shell shell = Of(window);
        shell.Begin(null);
        shell.Start.Pick.Execute(shell.Start.Samples[0]);
        Assert.False(shell.Start.IsOpen);
        Assert.Equal(window.Path, shell.Editor!.Path);
        shell.Start.Open();
        Assert.Equal(window.Path, Assert.Single(shell.Start.Recent).Path);
        shell.Start.Close.Execute(null);
        Assert.False(shell.Start.IsOpen);
        shell.Editor.Dispose();
    }

    [Fact]
    public void Pick_WhileSomethingIsUnsaved_StaysUntilThePersonDecides()
    {
        using OpenWindow window = new(Graph);
        ScriptedDialogs dialogs = new();
        Shell shell = Of(window, dialogs);
        shell.Begin(window.Path);
        Assert.False(shell.Start.IsOpen);
        shell.Editor!.Sender.Send("set", ("node", "a"), ("setting", "width"), ("value", 99));
        shell.Start.Open();
        dialogs.Choices.Enqueue(2);
        shell.Start.Pick.Execute(shell.Start.Samples[0]);
        Assert.True(shell.Start.IsOpen);
        Assert.True(shell.Editor.IsChanged);
        shell.Editor.Dispose();
    }

    private static Shell Of(OpenWindow window, ScriptedDialogs? dialogs = null)
    {
        string media = Directory.CreateDirectory(Path.Combine(window.Folder, "media")).FullName;
        File.WriteAllText(Path.Combine(media, "piece-keys.jpg"), "a picture");
        return new Shell(
            window.Setup with { Samples = new SamplePieces(window.Folder) },
            dialogs ?? new ScriptedDialogs(),
            new RecentGraphs(Path.Combine(window.Folder, "recent", "recent.json")));
    }
}
