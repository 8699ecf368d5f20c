using GanGraph.Learning.Networks;
using GanGraph.Learning.Networks.Dcgan;
using GanGraph.Learning.Training;
using GanGraph.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Networks;

public class DcganShapeTests
{
    [Theory]
    [InlineData(DcganRecipe.Classic, 64, 3_576_704, 2_765_568)]
    [InlineData(DcganRecipe.Classic, 256, 22_705_795, 19_429_761)]
    public void Networks_OfThePapers_HaveTheirCounts(
        DcganRecipe recipe, int size, long generator, long discriminator)
    {
        DcganShape shape = DcganOptions.For(recipe, size).Shape;

        Assert.Equal(generator, shape.Generator().Weights.Count);
        Assert.Equal(discriminator, shape.Discriminator().Weights.Count);
    }

    [Theory]
    [CombinedData]
    public void Forward_EveryShape_DrawsAndJudges(DcganShape shape)
    {
        using DisposeScope scope = NewDisposeScope();
        using Network generator = shape.Generator();
        using Network discriminator = shape.Discriminator();
        foreach (Network network in new[] { generator, discriminator })
        {
            network.Weights.Allocate(CPU);
            network.Weights.Fill(new RandomState(1));
        }

        foreach (NetworkMode mode in Enum.GetValues<NetworkMode>())
        {
            Tensor drawn = generator.Forward(ones(2, shape.LatentDimension), mode);
            Tensor judged = discriminator.Forward(drawn, mode);

            Assert.Equal([2, 3, shape.Size, shape.Size], drawn.shape);
            Assert.Equal([2, 1], judged.shape);
            Assert.True(judged.isfinite().all().item<bool>());
            Assert.True(drawn.abs().max().item<float>() <= 1);
        }
    }

    [Fact]
    public void Problems_WrongSize_SaysWhich() => Assert.Contains(
        "Size is 100",
        new DcganShape(DcganRecipe.Quick, 100, 8, 8, true, true).Problems().Single(),
        StringComparison.Ordinal);

    private sealed class CombinedDataAttribute : Xunit.Sdk.DataAttribute
    {
        public override IEnumerable<object[]> GetData(System.Reflection.MethodInfo testMethod) =>
            from recipe in Enum.GetValues<DcganRecipe>()
            from size in DcganShape.Sizes
            from spectral in new[] { false, true }
            from norm in new[] { false, true }
            select new object[] { new DcganShape(recipe, size, 2, 5, spectral, norm) };
    }
}
