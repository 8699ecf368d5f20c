using GanGraph.Engine;
using GanGraph.Models;
using GanGraph.Nodes.Generators;
using GanGraph.Nodes.Loaders;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Loaders;

public sealed class OpenGeneratorTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Prepare_PickleOfAnotherTrainer_GivesAGeneratorThatDraws()
    {
        using NodeRig opened = Open("sg2_uncond64/network.pkl");
        opened.Prepare();
        Values.Generator generator = opened.Value<Values.Generator>("generator");
        using NodeRig draw = new(new Generate());
        Latents latents = new(SampleModels.Golden("sg2_uncond64/z"), LatentSpace.Z);
        draw.Wire("generator", generator).Wire("latents", latents).Prepare();

        Frames frames = draw.Render<Frames>(0, 4);

        Tensor wanted = ((SampleModels.Golden("sg2_uncond64/img_psi1_const") + 1) / 2).clamp(0, 1);
        Assert.Equal((64, 64, 64), (generator.Dimension, generator.Width, generator.Height));
        Assert.True((frames.Pixels - wanted).abs().max().ToDouble() < 1e-4);
        Assert.Empty(opened.Said);
    }

    [Fact]
    public void Prepare_FileThatIsNoModel_SaysWhatToDo()
    {
        using NodeRig opened = Open("README.md");

        GraphException fault = Assert.Throws<GraphException>(() => opened.Prepare());

        Assert.EndsWith(
            " is no model: wanted a network pickle (.pkl) or safetensors. Choose a file that holds "
            + "a generator.",
            fault.Message);
    }

    private static NodeRig Open(string name) =>
        new NodeRig(new OpenGenerator()).Set("path", SampleModels.PathOf(name));
}
