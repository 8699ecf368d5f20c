using GanGraph.Learning.Importing;
using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Learning.Networks.StyleGan3;

namespace GanGraph.Learning.Tests.Importing;

public class GeneratorCardTests
{
    [Fact]
    public void Parse_CardThatLeavesOutWhatHasADefault_TakesTheDefault()
    {
        GeneratorCard card = GeneratorCard.Parse(
            """
            {
              "format": "gangraph-model/1", "architecture": "stylegan3",
              "options": { "styleGan3": { "resolution": 512 } }
            }
            """,
            "card.json");

        Assert.Equal(new StyleGan3Options { Resolution = 512 }, card.Options.StyleGan3);
        Assert.Equal(("", "", null), (card.Licence, card.Parent, card.Kimg));
    }

    [Fact]
    public void ToString_HoldsWhatFixesTheNetworkAndNothingThatFollows()
    {
        string text = new GeneratorCard
        {
            Architecture = "stylegan2",
            Options = new() { StyleGan2 = new StyleGan2Options { Resolution = 64 } },
            Kimg = 25_000,
        }.ToString();

        Assert.Contains("\"architecture\": \"skip\"", text);
        Assert.Contains("\"kimg\": 25000", text);
        Assert.DoesNotContain("\"layers\"", text);
        Assert.DoesNotContain("null", text);
    }

    [Theory]
    [InlineData("", "holds no card of a model: ")]
    [InlineData("[]", "holds no card of a model: ")]
    [InlineData("{ \"format\": \"other/2\" }", "is other/2, wanted gangraph-model/1.")]
    [InlineData("{ \"architecture\": \"stylegan2\", \"options\": null }", "holds no card")]
    [InlineData(
        "{ \"architecture\": \"stylegan2\", \"options\": {} }",
        "has a broken card: it says stylegan2 and has the options of progressive.")]
    [InlineData(
        "{ \"architecture\": \"stylegan2\", "
            + "\"options\": { \"styleGan2\": { \"resolution\": 65 } } }",
        "has a broken card: Resolution is 65. Choose a power of 2 from 4 to 4096.")]
    public void Parse_BrokenCard_SaysWhy(string text, string wanted) => Assert.StartsWith(
        $"card.json {wanted}",
        Assert.Throws<ModelException>(() => GeneratorCard.Parse(text, "card.json")).Message);
}
