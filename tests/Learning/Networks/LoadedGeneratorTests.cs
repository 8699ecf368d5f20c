using GanGraph.Learning.Networks;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Torch;
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
        using LoadedGenerator generator = Make(1);
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
        using LoadedGenerator one = Make(1);
        using LoadedGenerator other = Make(2);
        using LoadedGenerator same = Make(1, "another file");
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
        using LoadedGenerator generator = Make(1);
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
        using LoadedGenerator generator = Make(1);
        using Values.Latents z = new(randn(1, 4), LatentSpace.Z);

        Assert.Throws<ModelException>(() => generator.Draw(z, 0, SynthesisOptions.Default));
    }

    private static LoadedGenerator Make(int seed, string hash = "file")
    {
        Waves network = new();
        network.FillWeights(new RandomState((uint)seed), CPU);
        return new LoadedGenerator(network, hash);
    }

    /// <summary>The smallest network with a mapping: 4 numbers in Z, 6 in W, 5 layers.</summary>
    private sealed class Waves : StyleNetwork
    {
        private readonly Part _mapping;
        private readonly Part _drawing;

        public Waves()
        {
            _mapping = Weights.Learn("mapping.weight", Filling.Gaussian(0, 1), 4, 6);
            _drawing = Weights.Learn("synthesis.weight", Filling.Gaussian(0, 1), 6, 64);
        }

        public override int ZDimension => 4;

        public override int CDimension => 0;

        public override int Resolution => 8;

        public override int Channels => 1;

        public override int WDimension => 6;

        public override int Layers => 5;

        public override IReadOnlyList<int> LayerResolutions => [4, 4, 8, 8, 8];

        public override Tensor? MeanW => null;

        public override Tensor Map(Tensor z, Tensor? labels)
        {
            Check(z, labels);
            return z.matmul(_mapping.Value).unsqueeze(1).expand(-1, Layers, -1);
        }

        public override Tensor Synthesize(Tensor ws, SynthesisOptions options)
        {
            CheckStyles(ws);
            return ws.mean([1]).matmul(_drawing.Value).view(-1, 1, 8, 8);
        }
    }
}
