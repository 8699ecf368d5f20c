using GanGraph.Learning.Projection.Perceptual;
using GanGraph.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Projection.Perceptual;

/// <summary>Expected numbers and scripts: <c>tests/Models/perceptual/make.py</c>.</summary>
public sealed class PerceptualNetworkTests
{
    [Theory]
    [InlineData("plain", 64, 48, 0.7528669279)]
    [InlineData("plain", 300, 280, 8.7722395162)]
    [InlineData("named", 64, 48, 0.0005871604)]
    [InlineData("named", 300, 280, 0.0009092061)]
    [InlineData("lpips", 64, 48, 0.0144218430)]
    [InlineData("lpips", 300, 280, 0.1142589313)]
    public void Of_Pictures_EqualsPyTorch(string name, int height, int width, double wanted)
    {
        using DisposeScope scope = NewDisposeScope();
        using PerceptualNetwork network = Load(name);
        using PerceptualDistance distance = new(TestPicture.Of(1, height, width), network);

        Tensor near = TestPicture.Near(height, width).requires_grad_(true);
        Tensor found = distance.Of(cat([near, TestPicture.Of(1, height, width)], 0));

        Assert.Equal(wanted, found[0].ToDouble(), wanted * 1e-4);
        Assert.Equal(0, found[1].ToDouble(), 1e-9);
        found.sum().backward();
        Assert.True(near.grad!.abs().sum().ToDouble() > 0);
    }

    [Theory]
    [InlineData("pair", "pair.pt gave several things at once, wanted a tensor with one row")]
    [InlineData("blind", "blind.pt gives features that no gradient leads back from")]
    [InlineData("greedy", "greedy.pt wants (pictures, scale), wanted a network that takes")]
    [InlineData("weights", "weights.pt is no TorchScript, wanted a network that was saved with")]
    public void Load_AnotherScript_SaysWhatIsWanted(string name, string words) => Assert.StartsWith(
        words, Assert.Throws<ModelException>(() => Load(name)).Message, StringComparison.Ordinal);

    [Fact]
    public void Load_EveryPart_IsRefusedInWords()
    {
        byte[] whole = Bytes("plain");
        foreach (int length in Enumerable.Range(0, 40).Select(i => i * whole.Length / 40))
        {
            Assert.Throws<ModelException>(
                () => PerceptualNetwork.Load(whole[..length], "part.pt", CPU));
        }
    }

    private static PerceptualNetwork Load(string name) =>
        PerceptualNetwork.Load(Bytes(name), $"{name}.pt", CPU);

    private static byte[] Bytes(string name) =>
        File.ReadAllBytes(SampleModels.PathOf($"perceptual/{name}.pt"));
}
