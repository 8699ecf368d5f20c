using GanGraph.Editor.Editing;
using GanGraph.Editor.Journal;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Tests.Journal;

public sealed class JournalTests
{
    private static readonly string[] Commands =
    [
        """{"do":"addNode","type":"Swirl","at":[10,20],"set":{"strength":2.5}}""",
        """{"do":"rename","id":"unheard","to":"träumer"}""",
        """{"do":"addNote","at":[1,2],"text":"Zwei Zeilen:\nalt \"und\" neu 🎞"}""",
        """{"do":"remove","items":["café","walk"]}""",
        """{"do":"move","at":{"group:one":[5,5]}}""",
        """{"do":"addParam","name":"twist","to":"swirl2.strength"}""",
        """{"do":"meta","name":"title","value":"Studie"}""",
    ];

    [Fact]
    public void Read_EveryPrefix_GivesTheDocumentAfterTheLastWholeLine()
    {
        using Fear fear = new(OddGraph.Text);
        List<string> states = [fear.AsFound];
        byte[] journal = Write(fear, states);
        int lines = 0;
        for (int length = 0; length <= journal.Length; length++)
        {
            lines += length > 0 && journal[length - 1] == '\n' ? 1 : 0;
            JournalContent? content = JournalContent.Read(journal[..length]);

            Assert.Equal(lines < 2, content is null);
            if (content is not null)
            {
                Assert.Equal(lines - 2, content.Steps);
                Assert.Equal(states[lines - 2], JournalText.AsFound(content.Document));
            }
        }

        Assert.Equal(states.Count + 1, lines);
    }

    [Fact]
    public void Read_ByteChangedAnywhere_GivesAnEarlierDocument()
    {
        using Fear fear = new(OddGraph.Text);
        List<string> states = [fear.AsFound];
        byte[] journal = Write(fear, states);
        Random random = new(3);
        for (int i = 0; i < 500; i++)
        {
            byte[] damaged = [.. journal];
            int at = random.Next(journal.Length);
            damaged[at] ^= (byte)(1 << random.Next(8));
            int whole = journal[..at].Count(b => b == '\n');

            JournalContent? content = JournalContent.Read(damaged);

            Assert.Equal(whole < 2, content is null);
            Assert.Equal(
                whole < 2 ? "" : states[whole - 2],
                content is null ? "" : JournalText.AsFound(content.Document));
        }
    }

    [Fact]
    public void Recover_AfterLeavingUnsaved_GivesTheSameBytesAndEachStepForUndo()
    {
        using Fear fear = new(OddGraph.Text);
        List<string> states = [fear.AsFound];
        Write(fear, states);
        fear.Session.Dispose();

        using EditingSession next = EditingSession.Open(fear.Path, Fear.Options);
        Assert.Equal(states[0], next.Read(Fear.Spelled));
        Assert.Equal(states.Count - 1, next.Recovery?.Steps);
        Assert.Contains("Undo", next.Recovery?.Text, StringComparison.Ordinal);
        EditResult recovered = next.Recover().Edit;

        Assert.True(recovered.IsDone);
        Assert.Equal(Sorted(states[^1]), Sorted(next.Read(Fear.Spelled)));
        Assert.True(next.IsChanged);
        Assert.Null(next.Recovery);
        Assert.Equal(OddGraph.Text, File.ReadAllText(fear.Path));
        List<string?> labels = [];
        do
        {
            labels.Add(next.UndoLabel);
        }
        while (next.Undo().IsDone);
        Assert.Equal(states[0], next.Read(Fear.Spelled));
        Assert.False(next.IsChanged);
        Assert.True(labels.Count > 3, string.Join(", ", labels));
        Assert.DoesNotContain(labels, label => label?.StartsWith("Undo") == true);
        while (next.Redo().IsDone)
        {
        }

        Assert.Equal(Sorted(states[^2]), Sorted(next.Read(Fear.Spelled)));
    }

    [Fact]
    public void Recover_GesturesAndUndo_AreTheStepsThatTheyWere()
    {
        using Fear fear = new();
        for (int x = 0; x < 5; x++)
        {
            fear.Session.Do(JObject.Parse(
                $$"""{ "do": "move", "at": { "film": [{{x}}, 7] }, "gesture": "drag" }"""));
        }

        fear.Session.Do(JObject.Parse(
            """{ "do": "set", "node": "walk", "setting": "framesPerKey", "value": 7 }"""));
        fear.Session.Undo();
        fear.Session.Dispose();

        using EditingSession next = EditingSession.Open(fear.Path, Fear.Options);
        next.Recover("me");
        Assert.Equal(
            ("Move film", "Set framesPerKey of walk"), (next.UndoLabel, next.RedoLabel));
        next.Dispose();

        using EditingSession again = EditingSession.Open(fear.Path, Fear.Options);
        Assert.Equal(7, again.Recovery?.Steps);
        again.Recover();
        Assert.Equal("Set framesPerKey of walk", again.RedoLabel);
        again.Undo();
        Assert.False(again.IsChanged);
        Assert.Equal(Fear.Text, File.ReadAllText(fear.Path));
    }

    [Fact]
    public void Recover_FileChangedSince_MergesBoth()
    {
        using Fear fear = new();
        fear.Session.Do(JObject.Parse(
            """{"do":"set","node":"walk","setting":"framesPerKey","value":7}"""));
        fear.Session.Dispose();
        File.WriteAllText(fear.Path, Fear.Text.Replace("\"columns\": 4", "\"columns\": 3"));

        using EditingSession next = EditingSession.Open(fear.Path, Fear.Options);
        Assert.True(next.Recover().Edit.IsDone);

        Assert.Equal(7, next.Read(d => (int?)d.Node("walk")!.Set!["framesPerKey"]));
        Assert.Equal(3, next.Read(d => (int?)d.Node("sheet")!.Set!["columns"]));
    }

    [Fact]
    public void Open_TwoSessionsOnOneFile_NeitherTouchesTheJournalOfTheOther()
    {
        using Fear fear = new();
        using EditingSession second = EditingSession.Open(fear.Path, Fear.Options);
        JObject move = JObject.Parse("""{"do":"move","at":{"film":[1,2]}}""");
        fear.Session.Do(move);
        second.Do(move);
        using EditingSession third = EditingSession.Open(fear.Path, Fear.Options);

        Assert.NotEqual(fear.Session.JournalPath, second.JournalPath);
        Assert.Null(third.Recovery);
        second.Save(force: true);
        Assert.True(File.Exists(fear.Session.JournalPath));
        Assert.Null(second.JournalPath);
    }

    [Fact]
    public void Dispose_NothingUnsaved_LeavesNoJournal()
    {
        using Fear fear = new();
        fear.Session.Do(JObject.Parse("""{"do":"move","at":{"film":[1,2]}}"""));
        string journal = fear.Session.JournalPath!;
        Assert.Equal(".fear.json.journal", Path.GetFileName(journal));
        fear.Session.Save();
        Assert.False(File.Exists(journal));
        fear.Session.Do(JObject.Parse("""{"do":"move","at":{"film":[3,2]}}"""));
        fear.Session.Undo();
        fear.Session.Dispose();

        Assert.Equal(
            ["clip.mp4", "fear.json"],
            Directory.GetFiles(Path.GetDirectoryName(fear.Path)!)
                .Select(Path.GetFileName).Order());
    }

    [Fact]
    public void DropRecovery_RemovesIt()
    {
        using Fear fear = new();
        fear.Session.Do(JObject.Parse("""{"do":"move","at":{"film":[1,2]}}"""));
        fear.Session.Dispose();
        using (EditingSession next = EditingSession.Open(fear.Path, Fear.Options))
        {
            Assert.NotNull(next.Recovery);
            next.DropRecovery();
        }

        using EditingSession last = EditingSession.Open(fear.Path, Fear.Options);
        Assert.Null(last.Recovery);
    }

    [Fact]
    public void Do_FolderCannotBeWritten_KeepsInTheCacheFolderAndSaysSo()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        string cache = Directory.CreateTempSubdirectory("gangraph-cache-").FullName;
        SessionOptions options = Fear.Options with { CacheFolder = cache };
        JObject add = JObject.Parse("""{"do":"addNode","type":"Wave","at":[0,0]}""");
        try
        {
            using (EditingSession session = EditingSession.Open("/proc/none.json", options))
            {
                EditResult first = session.Do(add);
                Assert.Contains(cache, first.Text, StringComparison.Ordinal);
                Assert.Equal(first.Text, session.JournalNote);
                Assert.Equal("", session.Do(add).Text);
                Assert.Equal("disk.write", session.Save().Refusal?.Code);
            }

            using EditingSession next = EditingSession.Open("/proc/none.json", options);
            Assert.Equal(2, next.Recovery?.Steps);
        }
        finally
        {
            Directory.Delete(cache, recursive: true);
        }
    }

    private static byte[] Write(Fear fear, List<string> states)
    {
        foreach (string command in Commands)
        {
            Assert.Null(fear.Session.Do(JObject.Parse(command)).Refusal);
            states.Add(fear.AsFound);
        }

        fear.Session.Undo();
        states.Add(fear.AsFound);
        using FileStream file = new(
            fear.Session.JournalPath!, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] journal = new byte[file.Length];
        file.ReadExactly(journal);
        return journal;
    }

    private static string Sorted(string asFound) =>
        GanGraph.Engine.Documents.GraphDocument.Parse(asFound, "", [])!
            .ToCanonicalText(Fear.Catalogue);
}
