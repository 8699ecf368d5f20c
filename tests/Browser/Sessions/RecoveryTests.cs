using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Tests.Sessions;

/// <summary>What is left when the editor is killed, and files that others change.</summary>
public sealed class RecoveryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gangraph edit ").FullName;

    public RecoveryTests() => File.WriteAllText(File1, Pieces.Small);

    private string File1 => Path.Combine(_folder, "piece.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task EditorKilledWhileEditing_NextStartOffersEveryEdit()
    {
        const int Many = 40;
        using (RunningEditor editor = RunningEditor.StartIn(_folder, "piece.json"))
        {
            using Talk talk = await editor.Connect();
            for (int seq = 1; seq <= Many; seq++)
            {
                await talk.Send(Add(seq));
            }

            await talk.Next(m => (int?)m["done"] == Many);
            editor.Kill();
        }

        Assert.Equal(Pieces.Small, File.ReadAllText(File1));
        using RunningEditor again = RunningEditor.StartIn(_folder, "piece.json");
        using Talk back = await again.Connect(since: Many, session: "of the killed one");
        Assert.Equal(2, Nodes(back).Count);
        Assert.StartsWith($"{Many} changes", (string?)back.Welcome["recovery"]!["text"]);
        Assert.NotNull((await back.Do(1, new { seq = 1, @do = "recover" }))["done"]);
        using Talk look = await again.Connect("look");
        Assert.Equal(Many + 2, Nodes(look).Count);
        Assert.Equal(JTokenType.Null, look.Welcome["recovery"]!.Type);
        await again.AssertGoesOn();
    }

    [Fact]
    public async Task EditorKilled_DiscardedEditsAreNotOfferedAgain()
    {
        await EditAndKill();
        using (RunningEditor again = RunningEditor.StartIn(_folder, "piece.json"))
        {
            using Talk back = await again.Connect();
            using Talk other = await again.Connect("other");
            Assert.NotNull((await back.Do(1, new { seq = 1, @do = "discard" }))["done"]);
            Assert.Equal(JTokenType.Null, (await other.Next("recovery"))["recovery"]!.Type);
            again.Kill();
        }

        using RunningEditor third = RunningEditor.StartIn(_folder, "piece.json");
        using Talk talk = await third.Connect();
        Assert.Equal(JTokenType.Null, talk.Welcome["recovery"]!.Type);
    }

    [Fact]
    public async Task EditorStopped_UnsavedEditsAreOffered()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // there are no such signals
        }

        using (RunningEditor editor = RunningEditor.StartIn(_folder, "piece.json"))
        {
            using Talk talk = await editor.Connect();
            await talk.Do(1, Add(1));
            Assert.Equal(0, editor.Stop());
        }

        using RunningEditor again = RunningEditor.StartIn(_folder, "piece.json");
        using Talk back = await again.Connect();
        Assert.StartsWith("1 change", (string?)back.Welcome["recovery"]!["text"]);
    }

    [Fact]
    public async Task FileChangedByAnother_IsToldAndMerged()
    {
        using RunningEditor editor = RunningEditor.StartIn(_folder, "piece.json");
        using Talk talk = await editor.Connect();
        await talk.Do(1, Add(1));
        File.WriteAllText(
            File1, Pieces.Small.Replace("A small piece", "Another", StringComparison.Ordinal));

        await talk.Next(m => (string?)m["disk"]?["state"] == "changed");
        JObject refused = await talk.Do(2, new { seq = 2, @do = "save" });
        Assert.Equal("disk.changed", (string?)refused["code"]);
        Assert.NotNull((await talk.Do(3, new { seq = 3, @do = "merge" }))["done"]);
        Assert.NotNull((await talk.Do(4, new { seq = 4, @do = "save" }))["done"]);
        string text = File.ReadAllText(File1);
        Assert.Contains("Another", text);
        Assert.Contains("Swirl", text);
    }

    [Fact]
    public async Task FileChangedByAnother_ReloadTakesItAndOffersWhatWasUnsaved()
    {
        using RunningEditor editor = RunningEditor.StartIn(_folder, "piece.json");
        using Talk talk = await editor.Connect();
        await talk.Do(1, Add(1));
        File.WriteAllText(
            File1, Pieces.Small.Replace("A small piece", "Another", StringComparison.Ordinal));
        await talk.Do(2, new { seq = 2, @do = "reload" });
        await talk.UntilClosed();

        using Talk back = await editor.Connect(
            since: 1, session: (string?)talk.Welcome["session"]);
        Assert.Equal("Another", (string?)back.Welcome["document"]!["meta"]!["title"]);
        Assert.StartsWith("1 change", (string?)back.Welcome["recovery"]!["text"]);
    }

    private async Task EditAndKill()
    {
        using RunningEditor editor = RunningEditor.StartIn(_folder, "piece.json");
        using Talk talk = await editor.Connect();
        await talk.Do(1, Add(1));
        editor.Kill();
    }

    private static object Add(int seq) =>
        new { seq, @do = "addNode", type = "Swirl", at = new[] { 10 * seq, 20 } };

    private static JObject Nodes(Talk talk) => (JObject)talk.Welcome["document"]!["nodes"]!;
}
