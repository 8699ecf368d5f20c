using GanGraph.Engine.Binding;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Tests.Catalogue.Samples;

namespace GanGraph.Engine.Tests.Binding;

public sealed class OverrideTests
{
    private const string Graph =
        """
        { "format": "gangraph/1",
        "params": { "wild": { "to": ["w.strength", "x.strength"], "max": 0.9 } },
        "nodes": {
        "w": { "type": "Walk", "v": 3, "mode": "mute" },
        "x": { "type": "Walk", "v": 3, "mode": "mute", "set": { "strength": 0.1 } } } }
        """;

    [Fact]
    public void Bind_Param_SetsAllItPointsAt()
    {
        using GraphFolder folder = new();

        BoundGraph graph = folder.Bind(Graph, "wild", "0.3")!;

        Assert.All(graph.Nodes, node => Assert.Equal(0.3, ((Walk)node.Node).Strength.Value));
        Assert.Contains("\"strength\": 0.3", graph.EffectiveText, StringComparison.Ordinal);
        Assert.Equal("0.3", graph.Document.Node("w")!.Set!["strength"]!.ToString());
    }

    [Theory]
    [InlineData("w.seeds", "4,5, 6")]
    [InlineData("w.seeds", "[4, 5, 6]")]
    public void Bind_List_IsReadWithAndWithoutBrackets(string name, string value)
    {
        using GraphFolder folder = new();

        BoundGraph graph = folder.Bind(Graph, name, value)!;

        Assert.Equal([4, 5, 6], ((Walk)graph.Nodes[0].Node).Seeds.Value);
    }

    [Fact]
    public void Bind_TextsAndChoices_AreReadByType()
    {
        using GraphFolder folder = new();

        BoundGraph graph = folder.Bind(
            Graph, "w.easing", "SLOWINOUT", "w.caption", "1=2", "w.words", "a,\"b\"")!;

        Walk walk = (Walk)graph.Nodes[0].Node;
        Assert.Equal(Easing.SlowInOut, walk.Easing.Value);
        Assert.Equal("1=2", walk.Caption.Value);
        Assert.Equal(["a", "b"], walk.Words.Value);
    }

    [Fact]
    public void Bind_GraphSettings_AreSet()
    {
        using GraphFolder folder = new();

        BoundGraph graph = folder.Bind(
            Graph, "seed", "5", "fps", "30000/1001", "width", "64", "height", "32")!;

        Assert.Equal((5, 64, 32), (graph.Seed, graph.Width, graph.Height));
        Assert.Equal(new FrameRate(30000, 1001), graph.Rate);
    }

    [Theory]
    [InlineData("wlid", "1", "--set wlid=1 param.unknown The graph has no parameter \"wlid\". "
        + "Did you mean wild?")]
    [InlineData("v.seeds", "1", "--set v.seeds=1 param.unknown \"v.seeds\", but there is no node "
        + "\"v\". Choose one of: w, x.")]
    [InlineData("w.seed", "1", "--set w.seed=1 param.unknown \"w.seed\", but Walk has no setting "
        + "\"seed\". Did you mean seeds?")]
    [InlineData("wild", "0.95", "--set wild=0.95 param.range wild is 0.95. "
        + "Choose a value of at most 0.9.")]
    [InlineData("w.strength", "much", "--set w.strength=much set.type w.strength is \"much\", "
        + "not a number from 0 to 1. Write one.")]
    [InlineData("w.seeds", "1,x", "--set w.seeds=1,x set.type w.seeds[1] is \"x\", "
        + "not a whole number from 0 to 1000. Write one.")]
    [InlineData("fps", "0", "--set fps=0 settings.value settings.fps is \"0\", "
        + "not a frame rate. Choose one such as \"30\" or \"30000/1001\".")]
    public void Bind_WrongOverride_NamesIt(string name, string value, string problem)
    {
        using GraphFolder folder = new();

        Assert.Null(folder.Bind(Graph, name, value));

        Assert.Equal(problem, Assert.Single(folder.Problems).ToString());
    }

    [Theory]
    [InlineData("w.strenght")]
    [InlineData("q.strength")]
    [InlineData("strength")]
    public void Bind_ParamAtNothing_SaysWhere(string target)
    {
        using GraphFolder folder = new();

        folder.Bind(
            Graph.Replace("[\"w.strength\"", $"[\"{target}\"", StringComparison.Ordinal));

        Assert.Equal(["2:30 param.target"], folder.Places);
    }

    [Fact]
    public void Bind_OriginalDocument_StaysAsItIs()
    {
        using GraphFolder folder = new();
        GraphDocument document = folder.Parse(Graph);
        string before = document.ToCanonicalText();

        GraphBinder.Bind(
            document, SampleNodes.Catalogue, [new("wild", "0.2"), new("seed", "3")],
            new BindingOptions(), folder.Problems);

        Assert.Equal(before, document.ToCanonicalText());
    }

    [Theory]
    [InlineData("a.b=c=d", "a.b", "c=d")]
    [InlineData(" a = b", "a", " b")]
    [InlineData("a=", "a", "")]
    public void TryParse_Pair_IsSplitAtTheFirstSign(string text, string name, string value)
    {
        Assert.True(Override.TryParse(text, out Override? read));
        Assert.Equal(new Override(name, value), read);
    }

    [Theory]
    [InlineData("=a")]
    [InlineData("a")]
    public void TryParse_NoPair_IsRefused(string text) =>
        Assert.False(Override.TryParse(text, out _));
}
