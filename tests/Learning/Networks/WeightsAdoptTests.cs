using GanGraph.Learning.Networks;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Networks;

public sealed class WeightsAdoptTests
{
    [Fact]
    public void Adopt_FloatsOnTheDevice_SharesTheirMemory()
    {
        using DisposeScope scope = NewDisposeScope();
        using Weights weights = new();
        Part part = weights.Learn("a.weight", Filling.Constant(0), 2, 2);
        Tensor given = ones(2, 2);

        weights.Adopt(new Dictionary<string, Tensor> { ["a.weight"] = given }, CPU, "file");
        given.fill_(7);

        Assert.Equal(7f, part.Value[0, 1].item<float>());
        Assert.False(part.Value.requires_grad);
    }

    [Fact]
    public void Adopt_HalvesInAnotherOrder_ConvertsThem()
    {
        using DisposeScope scope = NewDisposeScope();
        using Weights weights = new();
        Part part = weights.Learn("a", Filling.Constant(0), 2, 2);
        Tensor given = tensor(new[] { 1f, 2f, 3f, 4f }).view(2, 2).t().to(ScalarType.Float16);

        weights.Adopt(new Dictionary<string, Tensor> { ["a"] = given }, CPU, "file");

        Assert.Equal([1f, 3f, 2f, 4f], part.Value.data<float>().ToArray());
    }

    [Fact]
    public void Adopt_OtherTensors_NamesAllThatDoNotFit()
    {
        using DisposeScope scope = NewDisposeScope();
        using Weights weights = new();
        weights.Learn("a", Filling.Constant(0), 2);
        weights.Learn("b", Filling.Constant(0), 3, 1);
        weights.Keep("c", Filling.Constant(0));
        weights.KeepConstant("filter", [1, 2], 2);

        ModelException fault = Assert.Throws<ModelException>(() => weights.Adopt(
            new Dictionary<string, Tensor> { ["b"] = ones(1, 3), ["c"] = ones(1), ["d"] = ones(4) },
            CPU, "model.pkl"));

        Assert.Equal(
            "model.pkl: the tensors are not those of this network: missing: a [2]; surplus: d "
            + "[4]; of another shape: b is [1, 3], wanted [3, 1], c is [1], wanted []. Choose a "
            + "file that holds this kind of network.",
            fault.Message);
    }

    [Fact]
    public void Adopt_WithoutConstants_FillsThem()
    {
        using DisposeScope scope = NewDisposeScope();
        using Weights weights = new();
        Part part = weights.KeepConstant("filter", [1, 2, 3, 4], 2, 2);

        weights.Adopt(new Dictionary<string, Tensor>(), CPU, "file");

        Assert.Equal([1f, 2f, 3f, 4f], part.Value.data<float>().ToArray());
    }

    [Theory]
    [InlineData(24, 3, 512, "Resolution is 24. Choose a power of 2 from 4 to 4096.")]
    [InlineData(64, 0, 512, "Channels is 0. Choose a value from 1 to 16.")]
    [InlineData(64, 3, 0, "ChannelMax is 0. Choose a value from 1 to 8192.")]
    public void Problems_OfOptions_SayWhatToChoose(
        int resolution, int channels, int most, string problem)
    {
        Assert.Equal([problem], new StyleGan2Options
        {
            Resolution = resolution,
            Channels = channels,
            ChannelMax = most,
        }.Problems());
        Assert.Equal([problem], new StyleGan2DiscriminatorOptions
        {
            Resolution = resolution,
            Channels = channels,
            ChannelMax = most,
        }.Problems());
        Assert.Contains(problem, Assert.Throws<ModelException>(() => new StyleGan2Network(new()
        {
            Resolution = resolution,
            Channels = channels,
            ChannelMax = most,
        })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StyleGan2Architecture.Skip, 3)]
    [InlineData(StyleGan2Architecture.Resnet, 1)]
    [InlineData(StyleGan2Architecture.Orig, 3)]
    public void PrepareToDraw_RandomNetwork_ChangesNothing(
        StyleGan2Architecture architecture, int channels)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable off = no_grad();
        using StyleGan2Network network = new(new()
        {
            Resolution = 64,
            ChannelBase = 512,
            ChannelMax = 24,
            ZDimension = 16,
            WDimension = 16,
            Channels = channels,
            Architecture = architecture,
            ConvClamp = 3,
        });
        network.FillWeights(new RandomState(3), CPU);
        Tensor z = randn(3, 16);

        Tensor before = network.Draw(z, null, SynthesisOptions.Default);
        network.PrepareToDraw();
        Tensor after = network.Draw(z, null, SynthesisOptions.Default);

        Assert.Equal([3, channels, 64, 64], before.shape);
        Assert.True(before.std().item<float>() > 0.1);
        Assert.True((after - before).abs().max().item<float>()
            < 1e-5f * Math.Max(1, before.abs().max().item<float>()));
    }
}
