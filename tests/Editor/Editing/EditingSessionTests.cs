using GanGraph.Editor.Commands.Values;
using GanGraph.Editor.Editing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Tests.Editing;

public sealed class EditingSessionTests : IDisposable
{
    private readonly Fear _fear = new();

    public void Dispose() => _fear.Dispose();

    [Fact]
    public void Do_OneGesture_IsOneStepForUndo()
    {
        string first = _fear.AsFound;
        for (int i = 1; i <= 50; i++)
        {
            _fear.Session.Do(new SetValue("walk", "framesPerKey", i) { Gesture = "a" });
        }

        Assert.Equal(50, _fear.Session.Revision);
        Assert.Equal("Set framesPerKey of walk", _fear.Session.UndoLabel);
        _fear.Session.Undo();
        Assert.Equal(first, _fear.AsFound);
        Assert.Null(_fear.Session.UndoLabel);
    }

    [Fact]
    public void Changed_HandlerThatGivesACommand_HearsPatchesInOrder()
    {
        List<long> heard = [];
        _fear.Session.Changed += patch =>
        {
            if (patch.Revision == 1)
            {
                _fear.Session.Undo();
            }
        };
        _fear.Session.Changed += patch => heard.Add(patch.Revision);

        _fear.Session.Do(JObject.Parse("""{"do":"remove","items":["film"]}"""));

        Assert.Equal([1, 2], heard);
    }

    [Fact]
    public void Save_FileChangedByAnother_IsRefusedUnlessForced()
    {
        _fear.Session.Do(JObject.Parse("""{"do":"remove","items":["film"]}"""));
        File.WriteAllText(_fear.Path, Fear.Text + "\n");

        Assert.Equal("disk.changed", _fear.Session.Save().Refusal?.Code);
        Assert.Equal(Fear.Text + "\n", File.ReadAllText(_fear.Path));

        Assert.True(_fear.Session.Save(force: true).IsSaved);
        Assert.DoesNotContain(
            "EncodeVideo", File.ReadAllText(_fear.Path), StringComparison.Ordinal);
        Assert.False(_fear.Session.IsChanged);
    }

    [Theory]
    [InlineData("{", ":1:2")]
    [InlineData("""{"format":"gangraph/2","nodes":{}}""", "format")]
    [InlineData("""{"format":"gangraph/1","nodes":{},"nodes":{}}""", "twice")]
    public void Open_WhatCannotBeReadWhole_IsReadOnly(string text, string said)
    {
        using Fear broken = new(text);

        Assert.NotNull(broken.Session.ReadOnly);
        Assert.Equal(
            "document.readOnly",
            broken.Session.Do(JObject.Parse("""{"do":"addNode","type":"Swirl","at":[1,2]}"""))
                .Refusal?.Code);
        Assert.False(broken.Session.Save(force: true).IsSaved);
        Assert.Equal(text, File.ReadAllText(broken.Path));
        Assert.Contains(said, broken.Session.ReadOnly!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Save_LinkToAGraph_StaysALink()
    {
        string link = Path.Combine(Path.GetDirectoryName(_fear.Path)!, "link.json");
        File.CreateSymbolicLink(link, _fear.Path);
        using EditingSession linked = EditingSession.Open(link, Fear.Options);
        linked.Do(JObject.Parse("""{"do":"remove","items":["film"]}"""));

        Assert.True(linked.Save().IsSaved);

        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.DoesNotContain(
            "EncodeVideo", File.ReadAllText(_fear.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Save_NewGraph_WritesItOnlyThen()
    {
        string path = Path.Combine(Path.GetDirectoryName(_fear.Path)!, "new.json");
        using EditingSession session = EditingSession.Open(path, Fear.Options);
        session.Do(JObject.Parse("""{"do":"addNode","type":"Wave","at":[1,2]}"""));
        Assert.False(File.Exists(path));

        Assert.True(session.Save().IsSaved);

        Assert.Contains("\"wave\"", File.ReadAllText(path), StringComparison.Ordinal);
        using EditingSession again = EditingSession.Open(path, Fear.Options);
        Assert.Null(again.ReadOnly);
        Assert.Null(again.Recovery);
    }
}
