using GanGraph.Learning.Networks.Styles;
using GanGraph.Models;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Networks;

public sealed class LoadedGeneratorTests
{
    [Fact]
    public void Draw_FromEachSpace_DrawsTheSamePicture()
    {
        using DisposeScope scope = NewDisposeScope();
        using LoadedGenerator generator = SmallStyleNetwork.Make(1);
        using Values.Latents z = new(randn(3, 4), LatentSpace.Z);
        using Values.Latents w = generator.Map(z, null);
        using Values.Latents plus = new(
            w.Points.unsqueeze(1).expand(-1, 5, -1), LatentSpace.WPlus, generator.Mapping);

        Tensor pictures = generator.Draw(z);

        Assert.Equal([3, 3, 8, 8], pictures.shape);
        Assert.True(pictures.equal(generator.Draw(w)).all().ToBoolean());
        Assert.True(pictures.equal(generator.Draw(plus)).all().ToBoolean());
        Assert.Equal((0, 1), (pictures.min().ToDouble() < 0 ? 1 : 0,
            pictures.max().ToDouble() > 1 ? 0 : 1));
        Assert.True(pictures.std().ToDouble() > 0.01);
    }

    [Fact]
    public void Mapping_OfAnotherMapping_IsAnother()
    {
        using LoadedGenerator one = SmallStyleNetwork.Make(1);
        using LoadedGenerator other = SmallStyleNetwork.Make(2);
        using LoadedGenerator same = SmallStyleNetwork.Make(1, "another file");
        using Values.Latents z = new(randn(1, 4), LatentSpace.Z);
        using Values.Latents w = one.Map(z, null);

        Assert.Equal(one.Mapping, same.Mapping);
        Assert.NotEqual(one.Mapping, other.Mapping);
        Assert.Null(one.Misfit(w));
        Assert.Null(same.Misfit(w));
        Assert.StartsWith(
            "latents were made for another generator", other.Misfit(w), StringComparison.Ordinal);
    }

    [Fact]
    public void Misfit_Latents_SaysWhatIsWanted()
    {
        using LoadedGenerator generator = SmallStyleNetwork.Make(1);
        using Values.Latents small = new(zeros(1, 3), LatentSpace.Z);
        using Values.Latents wide = new(zeros(1, 4), LatentSpace.W);
        using Values.Latents few = new(zeros(1, 4, 6), LatentSpace.WPlus);

        Assert.Contains("3 numbers, wanted 4", generator.Misfit(small), StringComparison.Ordinal);
        Assert.Contains("4 numbers, wanted 6", generator.Misfit(wide), StringComparison.Ordinal);
        Assert.Contains("4 layers, wanted 5", generator.Misfit(few), StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_Class_OfNetworkWithoutClasses_IsRefused()
    {
        using LoadedGenerator generator = SmallStyleNetwork.Make(1);
        using Values.Latents z = new(randn(1, 4), LatentSpace.Z);

        Assert.Throws<ModelException>(() => generator.Draw(z, 0, SynthesisOptions.Default));
    }
}
