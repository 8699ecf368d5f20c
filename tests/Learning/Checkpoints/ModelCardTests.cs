using GanGraph.Learning.Checkpoints;

namespace GanGraph.Learning.Tests.Checkpoints;

public class ModelCardTests
{
    [Theory]
    [InlineData("stylegan2", "old.json is stylegan2, wanted dcgan.")]
    [InlineData("\u0007bell", "old.json is \ufffdbell, wanted dcgan.")]
    public void Parse_CardOfAnotherArchitecture_SaysWhatOpensIt(string name, string wanted)
    {
        string text = System.Text.Json.JsonSerializer.Serialize(
            new Dictionary<string, string>
            {
                ["format"] = "gangraph-model/1", ["architecture"] = name,
            });

        ModelException fault = Assert.Throws<ModelException>(
            () => ModelCard.Parse(text, "old.json"));

        Assert.Equal(
            $"{wanted} Choose a file that GanGraph has trained, or open this one with "
            + "OpenGenerator.",
            fault.Message);
    }

    [Fact]
    public void Parse_CardOfAnEarlierVersion_KeepsTheDefaultsOfWhatItLacks()
    {
        ModelCard card = ModelCard.Parse(
            """
            {
              "format": "gangraph-model/1", "architecture": "dcgan", "kind": "checkpoint",
              "options": {
                "shape": {
                  "recipe": "quick", "size": 64, "channels": 24, "latentDimension": 64,
                  "spectralNorm": true, "batchNorm": true
                },
                "batch": 16, "generatorRate": 0.0002, "discriminatorRate": 0.0004,
                "beta1": 0.5, "beta2": 0.999, "loss": "hinge", "labelSmoothing": 0,
                "labelFlips": 0, "augment": "colour, translation", "gradientPenalty": 0,
                "penaltyInterval": 16, "average": 0.995, "seed": 0
              },
              "steps": 7917,
              "pictures": { "fingerprint": "ab", "source": "asset:clip", "count": 20 }
            }
            """,
            "old.json");

        Assert.Equal((1, 0, 7917), (card.Parts, card.Fallbacks, card.Steps));
        Assert.Equal(("", "", ""), (card.Parent, card.Licence, card.Sha256));
    }
}
