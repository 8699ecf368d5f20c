using GanGraph.Editor.Commands.Values;
using GanGraph.Editor.Editing;
using GanGraph.Engine;
using GanGraph.Engine.Catalogue;

namespace GanGraph.Editor.Tests.Editing;

public sealed class OldVersionTests
{
    private const string Text = """
        { "format": "gangraph/1",
          "params": { "power": { "to": ["a.force"] } },
          "nodes": {
            "a": { "type": "Aged", "v": 1, "set": { "force": 1.0 }, "in": { "push": "b.beat" } },
            "b": { "type": "Beats", "v": 1, "in": { "swing": "a.move" } } },
          "layout": { "reroutes": { "r": { "wire": "a.push", "at": [1, 2] } } } }
        """;

    [Fact]
    public void Do_NodeOfAnEarlierVersion_RenamesItsPortsInTheWholeGraph()
    {
        SessionOptions options =
            new() { Catalogue = NodeCatalogue.Of(typeof(Aged), typeof(Beats)) };
        using Fear old = new(Text, options);
        string before = old.AsFound;

        Assert.Null(old.Session.Do(new SetValue("a", "strength", 0.5)).Refusal);

        string now = old.AsFound;
        Assert.Contains("\"v\": 2, \"set\": { \"strength\": 0.5 }", now, default);
        Assert.Contains("\"in\": { \"drive\": \"b.beat\" }", now, default);
        Assert.Contains("\"in\": { \"swing\": \"a.motion\" }", now, default);
        Assert.Contains("\"to\": [\"a.strength\"]", now, default);
        Assert.Contains("\"wire\": \"a.drive\"", now, default);
        old.Session.Undo();
        Assert.Equal(before, old.AsFound);
    }

    /// <summary>Had other names for everything.</summary>
    public sealed class Aged : Node
    {
        public override int Version => 2;

        public Input<ISignal> Drive { get; } = new(optional: true);

        public Setting<double> Strength { get; } = new(0);

        public Output<ISignal> Motion { get; } = new();

        protected internal override void Migrate(int from, OldNode node)
        {
            node.RenameInput("push", "drive");
            node.RenameSetting("force", "strength");
            node.RenameOutput("move", "motion");
        }
    }

    /// <summary>Beats and is swung.</summary>
    public sealed class Beats : Node
    {
        public Input<ISignal> Swing { get; } = new(optional: true);

        public Output<ISignal> Beat { get; } = new();
    }
}
