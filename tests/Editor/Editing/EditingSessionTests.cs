using GanGraph.Editor.Commands.Values;
using GanGraph.Editor.Editing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Tests.Editing;

public sealed class EditingSessionTests : IDisposable
{
    private readonly Fear _fear = new();

    public static TheoryData<string> Commands =>
    [
        """{"do":"addNode","type":"Swirl","at":[10,20],"set":{"strength":2}}""",
        """
        {"do":"addNode","type":"Swirl","at":[10,20],
         "wires":[{"from":"draw.frames","to":".frames"},{"from":".frames","to":"tempo.frames"}]}
        """,
        """{"do":"remove","items":["tempo"],"heal":true}""",
        """{"do":"remove","items":["keys","walk","train"],"heal":false}""",
        """{"do":"set","node":"walk","setting":"framesPerKey","value":7}""",
        """{"do":"set","node":"walk","setting":"framesPerKey"}""",
        """{"do":"set","node":"keys","setting":"seeds","value":[1,2,3]}""",
        """{"do":"connect","from":"keys.latents","to":"draw.latents"}""",
        """{"do":"disconnect","to":["draw.latents","film.frames"]}""",
        """{"do":"move","at":{"clip":[-5,7.4],"film":[1,2]}}""",
    ];

    public void Dispose() => _fear.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void Do_ThenUndoAndRedo_GivesTheSameBytes(string command)
    {
        string first = _fear.AsFound;

        EditResult done = _fear.Session.Do(JObject.Parse(command));

        Assert.Null(done.Refusal);
        Assert.NotNull(done.Patch);
        string second = _fear.AsFound;
        Assert.NotEqual(first, second);
        Assert.True(_fear.Session.IsChanged);
        Assert.True(_fear.Session.Undo().IsDone);
        Assert.Equal(first, _fear.AsFound);
        Assert.False(_fear.Session.IsChanged);
        Assert.True(_fear.Session.Redo().IsDone);
        Assert.Equal(second, _fear.AsFound);
        Assert.True(_fear.Session.Document.IsSound);
    }

    [Theory]
    [InlineData("""{"do":"set","node":"walk","setting":"framesPerKey","value":"7"}""", "set.type")]
    [InlineData("""{"do":"set","node":"walk","setting":"framesPerKey","value":-7}""", "set.range")]
    [InlineData("""{"do":"connect","from":"clip.dataset","to":"film.frames"}""", "in.type")]
    [InlineData("""{"do":"connect","from":"tempo.frames","to":"tempo.frames"}""", "cycle")]
    [InlineData("""{"do":"remove","items":["film","nobody"]}""", "item.missing")]
    [InlineData("""{"do":"move","at":{"film":[1,2],"nobody":[1,2]}}""", "item.missing")]
    [InlineData("""{"do":"addNode","type":"Swirll","at":[1,2]}""", "node.unknown")]
    [InlineData("""{"do":"addNode","type":"Swirl"}""", "command.malformed")]
    [InlineData("""{"do":"fly"}""", "command.unknown")]
    public void Do_WhatCannotBeDone_IsRefusedAsAWhole(string command, string code)
    {
        string before = _fear.AsFound;

        EditResult done = _fear.Session.Do(JObject.Parse(command));

        Assert.Equal(code, done.Refusal?.Code);
        Assert.Equal(before, _fear.AsFound);
        Assert.Equal(0, _fear.Session.Revision);
    }

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
}
