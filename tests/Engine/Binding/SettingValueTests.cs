using GanGraph.Engine.Documents;
using GanGraph.Engine.Tests.Catalogue.Samples;

namespace GanGraph.Engine.Tests.Binding;

public sealed class SettingValueTests
{
    [Theory]
    [InlineData("\"strength\": \"0.5\"", "2:69 set.type",
        "w.strength is \"0.5\", not a number from 0 to 1. Write one.")]
    [InlineData("\"strength\": 1.5", "2:69 set.range",
        "w.strength is 1.5. Choose a value from 0 to 1.")]
    [InlineData("\"strenght\": 1", "2:57 set.unknown",
        "w has no setting \"strenght\". Did you mean strength?")]
    [InlineData("\"generator\": 1", "2:57 set.unknown",
        "w has no setting \"generator\". It is an input: wire it under in.")]
    [InlineData("\"seeds\": 3", "2:66 set.type",
        "w.seeds is 3, not a list, each a whole number from 0 to 1000. Write one.")]
    [InlineData("\"seeds\": [1, 2.5]", "2:70 set.type",
        "w.seeds[1] is 2.5, not a whole number from 0 to 1000. Write one.")]
    [InlineData("\"seeds\": [1, 2000]", "2:70 set.range",
        "w.seeds[1] is 2000. Choose a value from 0 to 1000.")]
    [InlineData("\"seeds\": [1, 99999999999]", "2:70 set.type",
        "w.seeds[1] is 99999999999, not a whole number from 0 to 1000. Write one.")]
    [InlineData("\"words\": [\"a\", null]", "2:72 set.type",
        "w.words[1] is null, not a text in quotes. Write one.")]
    [InlineData("\"easing\": \"linaer\"", "2:67 set.range",
        "w.easing is \"linaer\". Did you mean linear?")]
    [InlineData("\"easing\": \"1\"", "2:67 set.range",
        "w.easing is \"1\". Choose one of: linear, slowInOut.")]
    [InlineData("\"easing\": true", "2:67 set.type",
        "w.easing is true, not one of linear, slowInOut. Write one.")]
    [InlineData("\"caption\": {}", "2:68 set.type",
        "w.caption is an object, not a text in quotes. Write one.")]
    [InlineData("\"seeds\": [1]", "2:55 set.check",
        "w: Seeds has too few keys. Name at least 2.")]
    public void Bind_WrongValue_SaysWhatIsWanted(string set, string place, string message)
    {
        using GraphFolder folder = new();

        folder.BindNodes(Node(set));

        Assert.Equal([place], folder.Places);
        Assert.Equal(message, folder.Problems[0].Message);
    }

    [Fact]
    public void Bind_RightValues_AreExact()
    {
        using GraphFolder folder = new();

        BoundGraph graph = folder.BindNodes(Node(
            "\"strength\": 1, \"seeds\": [3.0, 4], \"words\": [\"\"], \"caption\": \"é\""))!;

        Walk walk = (Walk)graph.Nodes[0].Node;
        Assert.Equal(1.0, walk.Strength.Value);
        Assert.Equal([3, 4], walk.Seeds.Value);
        Assert.Equal([""], walk.Words.Value);
        Assert.Equal("é", walk.Caption.Value);
    }

    private static string Node(string set) =>
        "\"w\": { \"type\": \"Walk\", \"v\": 3, \"mode\": \"mute\", \"set\": { " + set + " } }";
}
