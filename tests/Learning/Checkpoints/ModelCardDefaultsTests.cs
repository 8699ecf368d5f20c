using GanGraph.Learning.Checkpoints;
using GanGraph.Learning.Training;

namespace GanGraph.Learning.Tests.Checkpoints;

public sealed class ModelCardDefaultsTests
{
    [Fact]
    public void Parse_CardThatLeavesOutWhatHasADefault_TakesTheDefault()
    {
        const string Text = """
            {
              "format": "gangraph-model/1", "kind": "generator", "steps": 7,
              "options": { "shape": { "recipe": "quick", "size": 64, "channels": 24,
                "latentDimension": 64, "spectralNorm": true, "batchNorm": true } },
              "pictures": { "fingerprint": "a", "source": "b", "count": 1 }
            }
            """;

        ModelCard card = ModelCard.Parse(Text, "card.json");

        DcganOptions plain = new() { Shape = card.Options.Shape };
        Assert.Equal(plain, card.Options);
        Assert.Equal(("dcgan", 1, ""), (card.Architecture, card.Parts, card.Licence));
        Assert.Equal(("", ""), (card.Parent, card.Sha256));
    }
}
