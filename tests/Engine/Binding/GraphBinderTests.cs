using GanGraph.Engine.Documents;
using GanGraph.Engine.Tests.Catalogue.Samples;
using GanGraph.Engine.Tests.Documents;

namespace GanGraph.Engine.Tests.Binding;

public sealed class GraphBinderTests
{
    private const string Chain =
        """
        "b": { "type": "Blur", "v": 1, "in": { "frames": "c.frames" } },
        "a": { "type": "Blur", "v": 1, "in": { "frames": "b.frames", "amount": "d.beat" } },
        "d": { "type": "Pulse", "v": 1 },
        "w": { "type": "Walk", "v": 3, "in": { "generator": "t.generator" } },
        "t": { "type": "Train", "v": 1, "in": { "dataset": "w.frames" } },
        "c": { "type": "Blur", "v": 1, "in": { "frames": "a.frames" } }
        """;

    [Fact]
    public void Bind_Example_MakesTheGraph()
    {
        using GraphFolder folder = new();
        folder.Write("media/ballet.mp4", "film");

        BoundGraph? graph = folder.Bind(ExampleGraph.Text);

        Assert.Empty(folder.Problems);
        Assert.Equal(
            ["frames", "train", "walk", "soft", "film"], graph!.Nodes.Select(node => node.Id));
        Assert.Equal((7, 256, 256), (graph.Seed, graph.Width, graph.Height));
        Walk walk = Assert.IsType<Walk>(graph.Nodes[2].Node);
        Assert.Equal([6, 3, 8, 2], walk.Seeds.Value);
        Assert.Equal(Easing.SlowInOut, walk.Easing.Value);
        Assert.Equal(0.5, walk.Strength.Value);
        Assert.Equal("no unit", walk.Strength.Unit);
        Wire wire = Assert.Single(graph.Nodes[2].Wires);
        Assert.Equal(
            ("train", "generator", "generator"), (wire.From.Id, wire.Output.Name, wire.To));
        Assert.True(wire.Output.Connected);
        Assert.True(walk.Generator.Connected);
        Assert.False(((Film)graph.Nodes[4].Node).Sound.IsSet);
        Assert.Equal(ExampleGraph.Text, graph.EffectiveText);
    }

    [Fact]
    public void Bind_Twice_MakesNewNodes()
    {
        using GraphFolder folder = new();
        const string Nodes = "\"p\": { \"type\": \"Pulse\", \"v\": 1 }";

        Assert.NotSame(
            folder.BindNodes(Nodes)!.Nodes[0].Node, folder.BindNodes(Nodes)!.Nodes[0].Node);
    }

    [Fact]
    public void Bind_Signal_DrivesANumber()
    {
        using GraphFolder folder = new();
        folder.Write("a.mp4", "film");

        BoundGraph graph = folder.BindNodes(
            """
            "p": { "type": "Pulse", "v": 1 },
            "t": { "type": "Train", "v": 1, "in": { "dataset": "v.frames", "steps": "p.beat" } },
            "v": { "type": "Blur", "v": 1, "in": { "frames": "u.dataset" } },
            "u": { "type": "VideoFrames", "v": 1, "set": { "path": "a.mp4" } }
            """)!;

        Assert.Equal(["p", "u", "v", "t"], graph.Nodes.Select(node => node.Id));
        Assert.Equal(["v", "p"], graph.Nodes[3].Wires.Select(wire => wire.From.Id));
    }

    [Fact]
    public void Bind_Circle_NamesAllOfItAndNothingElse()
    {
        using GraphFolder folder = new();

        Assert.Null(folder.BindNodes(Chain));

        Assert.Equal(["3:50 cycle", "6:52 cycle"], folder.Places);
        Assert.StartsWith(
            "a → c → b → a is a circle", folder.Problems[0].Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "t → w → t is a circle", folder.Problems[1].Message, StringComparison.Ordinal);
        Assert.Equal("nodes.a.in.frames", folder.Problems[0].Where);
    }

    [Fact]
    public void Bind_UnknownNode_SuppressesWhatFollows()
    {
        using GraphFolder folder = new();

        Assert.Null(folder.BindNodes(
            """
            "x": { "type": "Blurr", "v": 9, "set": { "amont": 1 }, "in": { "frames": "y.z" } },
            "y": { "type": "Blur", "v": 1, "in": { "frames": "x.frames" } }
            """));

        Assert.Equal(["2:16 node.unknown"], folder.Places);
        Assert.EndsWith(
            "Did you mean Blur?", folder.Problems[0].Message, StringComparison.Ordinal);
        Assert.True(folder.Problems[0].IsMissing);
    }

    [Theory]
    [InlineData("\"x\": { \"type\": \"Pulse\" }", "2:1 version.missing")]
    [InlineData("\"x\": { \"type\": \"Pulse\", \"v\": 2 }", "2:30 version.newer")]
    [InlineData("\"x\": { \"type\": \"Blur\", \"v\": 1 }", "2:1 in.missing")]
    [InlineData(
        "\"x\": { \"type\": \"Pulse\", \"v\": 1, \"in\": { \"a\": \"b.c\" } }",
        "2:41 in.unknown,2:46 in.dangling")]
    public void Bind_FaultyNode_SaysWhere(string nodes, string places)
    {
        using GraphFolder folder = new();

        folder.BindNodes(nodes);

        Assert.Equal(places.Split(','), folder.Places);
    }

    [Fact]
    public void Bind_Warning_StillGivesAGraph()
    {
        using GraphFolder folder = new();

        Assert.NotNull(folder.BindNodes("\"x\": { \"type\": \"Pulse\" }"));
        Assert.Equal("x does not say which version of Pulse it means. Write \"v\": 1.",
            folder.Problems[0].Message);
    }

    [Fact]
    public void Bind_UnsoundDocument_GivesNoGraph()
    {
        using GraphFolder folder = new();

        Assert.Null(folder.Bind("{ \"format\": \"gangraph/1\", \"nodes\": 1 }"));
    }

    [Fact]
    public void Bind_SettingsOfAnEarlierVersion_AreBroughtUpToDate()
    {
        using GraphFolder folder = new();
        string text =
            """
            { "format": "gangraph/1", "nodes": {
            "w": { "type": "Walk", "v": 1, "mode": "mute", "set": { "psi": 50 } } } }
            """;

        BoundGraph graph = folder.Bind(text)!;

        Assert.Equal(0.5, ((Walk)graph.Nodes[0].Node).Strength.Value);
        Assert.Contains(
            "\"v\": 3, \"mode\": \"mute\", \"set\": { \"strength\": 0.5 }",
            graph.EffectiveText,
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "strength", folder.Parse(text).ToCanonicalText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bind_PortsOfAnEarlierVersion_AreRenamedInTheWholeGraph()
    {
        using GraphFolder folder = new();
        string text =
            """
            { "format": "gangraph/1",
            "params": { "truth": { "to": ["w.psi"] } },
            "nodes": {
            "frames": { "type": "VideoFrames", "v": 1, "set": { "path": "a.mp4" } },
            "t": { "type": "Train", "v": 1, "in": { "dataset": "frames.dataset" } },
            "beat": { "type": "Pulse", "v": 1 },
            "w": { "type": "Walk", "v": 1, "set": { "psi": 50 },
              "in": { "brain": "t.generator", "psi": "beat.beat" } },
            "soft": { "type": "Blur", "v": 1, "in": { "frames": "w.pictures" } } },
            "layout": { "reroutes": { "r": { "wire": "w.brain", "at": [1, 2] },
              "s": { "wire": "w.psi", "at": [3, 4] } } } }
            """;

        folder.Write("a.mp4", "film");

        BoundGraph? graph = folder.Bind(text, "truth", "0.25");

        Assert.Empty(folder.Places);
        BoundNode walk = graph!.Nodes.Single(node => node.Id == "w");
        Assert.Equal(["generator", "strength"], walk.Wires.Select(wire => wire.To).Order());
        Assert.Equal(0.25, ((Walk)walk.Node).Strength.Value);
        BoundNode soft = graph.Nodes.Single(node => node.Id == "soft");
        Assert.Equal(["w.frames"], soft.Wires.Select(wire => $"{wire.From.Id}.{wire.Output.Name}"));
        Assert.Contains("\"to\": [\"w.strength\"]", graph.EffectiveText, default);
        Assert.Contains("{ \"wire\": \"w.generator\"", graph.EffectiveText, default);
        Assert.Contains("{ \"wire\": \"w.strength\"", graph.EffectiveText, default);
        Assert.Contains("\"w.pictures\"", folder.Parse(text).ToCanonicalText(), default);
    }

    [Fact]
    public void Bind_OldNameAndNewName_IsAProblem()
    {
        using GraphFolder folder = new();

        folder.BindNodes(
            """
            "w": { "type": "Walk", "v": 2, "mode": "mute", "set": { "psi": 1, "strength": 1 } }
            """);

        Assert.Equal(["2:1 version.migration"], folder.Places);
    }

    [Fact]
    public void Bind_EarlierVersionOutOfShape_IsAProblem()
    {
        using GraphFolder folder = new();

        folder.BindNodes(
            """
            "w": { "type": "Walk", "v": 1, "mode": "mute", "set": { "psi": {} } }
            """);

        Assert.Equal(["2:1 version.migration"], folder.Places);
    }

    [Fact]
    public void Bind_TextWithoutAFile_LooksBesideThePerson()
    {
        List<Problem> problems = [];
        GraphDocument document = GraphDocument.Parse(ExampleGraph.Text, "", problems)!;

        Assert.Equal(Environment.CurrentDirectory, document.Folder);
    }

    [Fact]
    public void Bind_ManyFaults_EndsAndListsTheFirstThousand()
    {
        using GraphFolder folder = new();
        IEnumerable<string> nodes = Enumerable.Range(0, 20_000).Select(i =>
            $$"""
            "n{{i}}": { "type": "Blur", "v": 1, "in": { "frames": "m{{i}}.frames" } }
            """);

        folder.BindNodes(string.Join(",\n", nodes));

        Assert.Equal(1001, folder.Problems.Count);
        Assert.Equal("2:51 in.dangling", folder.Places.First());
        Assert.Equal(
            "There are 19000 more problems. Mend the ones above first.",
            folder.Problems[^1].Message);
    }

    [Fact]
    public void Bind_ManyNodes_TakesNoSquareOfTime()
    {
        using GraphFolder folder = new();
        IEnumerable<string> nodes = Enumerable.Range(0, 20_000).Select(i =>
            $$"""
            "n{{i}}": { "type": "Blur", "v": 1, "in": { "frames": "n{{i + 1}}.frames" } }
            """);

        folder.BindNodes(string.Join(",\n", nodes));

        Assert.Equal(["20001:55 in.dangling"], folder.Places);
    }
}
