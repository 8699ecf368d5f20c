using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Tests;

public sealed class NodesTests : IDisposable
{
    private readonly Gangraph _gangraph = new();

    public void Dispose() => _gangraph.Dispose();

    [Fact]
    public void Nodes_ListsByCategoryWithDocText()
    {
        Answer answer = _gangraph.Run("nodes");

        Assert.Equal(0, answer.Code);
        Assert.Contains("Effects\n", answer.Output);
        Assert.Matches(@"(?m)^  Swirl +Twists the picture", answer.Output);
    }

    [Fact]
    public void Nodes_OneName_ShowsRangesUnitsAndDefaults()
    {
        Answer answer = _gangraph.Run("nodes", "swirl");

        Assert.Equal(0, answer.Code);
        Assert.Matches(@"(?m)^  strength +number +.*-100 to 100 radians", answer.Output);
        Assert.Contains("  frames", answer.Output);
    }

    [Fact]
    public void Nodes_UnknownName_NamesTheNearest()
    {
        Answer answer = _gangraph.Run("nodes", "Swril");

        Assert.Equal(4, answer.Code);
        Assert.Contains("Did you mean Swirl?", answer.Error);
    }

    [Fact]
    public void Nodes_Json_HasDocTextForEverything()
    {
        JArray catalogue = JArray.Parse(_gangraph.Run("nodes", "--json").Output);

        JToken[] described = [.. catalogue.SelectTokens("[*]['inputs','outputs','settings'][*]")];
        Assert.True(described.Length > 10);
        Assert.All(described, d => Assert.NotEqual("", (string)d["doc"]!));
        Assert.All(catalogue, node => Assert.NotEqual("", (string)node["summary"]!));
    }

    [Fact]
    public void Nodes_Markdown_IsATableForEachCategory()
    {
        string list = _gangraph.Run("nodes", "--markdown").Output;

        Assert.Contains("**Effects**\n\n| node | what it does |\n|---|---|\n", list);
        Assert.Contains("| `Swirl` | ", list);
    }
}
