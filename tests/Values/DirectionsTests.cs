using static TorchSharp.torch;

namespace GanGraph.Values.Tests;

public class DirectionsTests
{
    private const string Another = "directions were found in another generator, wanted those of "
        + "the one that the latents were made with. Wire the same generator to FindDirections.";

    [Theory]
    [InlineData(LatentSpace.W, "model", 2, null)]
    [InlineData(LatentSpace.W, "", 2, null)]
    [InlineData(LatentSpace.WPlus, "model", 2, null)]
    [InlineData(LatentSpace.Z, "", 2,
        "latents lie in Z, wanted W or W+. Put MapLatents before this node.")]
    [InlineData(LatentSpace.W, "other", 2, Another)]
    [InlineData(LatentSpace.W, "model", 3, Another)]
    public void Misfit_Latents_TellsWhatDoesNotGoTogether(
        LatentSpace space, string model, int dimension, string? wanted)
    {
        using Directions directions = new(eye(2), ones(2), 5, "model");
        long[] shape = space == LatentSpace.WPlus ? [1, 5, dimension] : [1, dimension];
        using Latents latents = new(zeros(shape), space, model);

        Assert.Equal(wanted, directions.Misfit(latents));
    }

    [Fact]
    public void Misfit_OtherLayers_TellsSo()
    {
        using Directions directions = new(eye(2), ones(2), 5, "model");
        using Latents latents = new(zeros(1, 4, 2), LatentSpace.WPlus, "model");

        Assert.Equal(Another, directions.Misfit(latents));
    }

    [Fact]
    public void New_UnitsForOthers_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new Directions(eye(2), ones(3), 5, "model"));
}
