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

    [Theory]
    [InlineData("sg2_uncond64/network.pkl")]
    [InlineData("sg2_cond64/network.pkl")]
    [InlineData("sg2_tf_legacy16/network.pkl")]
    [InlineData("sg3t64/network.pkl")]
    [InlineData("sg3repo_stylegan2_32/network.pkl")]
    public void Foresee_Model_HasTheMappingThatItWillHave(string name)
    {
        using NodeRig opened = Open(name);
        opened.Prepare();

        Assert.Empty(opened.Node.Foresee());

        KnownGenerator known = Assert.IsType<KnownGenerator>(
            opened.Ports.Outputs["generator"].Known);
        Assert.Equal(
            opened.Value<Values.Generator>("generator").Mapping, known.Mapping.Identity);
    }

    [Fact]
    public void Foresee_OneModelUnderTwoNames_IsOneMapping()
    {
        using NodeRig one = Open("sg2_uncond64/network.pkl");
        string copy = Path.Combine(one.Folder, "copy.pkl");
        File.Copy(SampleModels.PathOf("sg2_uncond64/network.pkl"), copy);
        using NodeRig other = Found(new NodeRig(new OpenGenerator()).Set("path", copy));
        using NodeRig another = Open("sg2_cond64/network.pkl");

        KnownGenerator[] known = [.. new[] { one, other, another }.Select(rig =>
        {
            Assert.Empty(rig.Node.Foresee());
            return (KnownGenerator)rig.Ports.Outputs["generator"].Known!;
        })];

        Assert.Equal(known[0], known[1]);
        Assert.NotEqual(known[0], known[2]);
        KnownLatents latents = new(LatentSpace.W, known[0].Mapping);
        Assert.Null(latents.Misfit("latents", known[1].Mapping, "generator"));
        Assert.StartsWith(
            $"latents lie in the W of {one.Ports.Settings["path"].CurrentValue}, wanted that of ",
            latents.Misfit("latents", known[2].Mapping, "generator"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("pggan_layout16/network_fused.pkl")]
    [InlineData("nothing.pkl")]
    public void Foresee_FileWithoutAMapping_SaysNothing(string name)
    {
        using NodeRig opened = Open(name);

        Assert.Empty(opened.Node.Foresee());

        Assert.Null(opened.Ports.Outputs["generator"].Known);
    }

    private static NodeRig Found(NodeRig rig)
    {
        AssetSetting path = (AssetSetting)rig.Ports.Settings["path"];
        path.Found = (string)path.CurrentValue;
        return rig;
    }

    private static NodeRig Open(string name) =>
        Found(new NodeRig(new OpenGenerator()).Set("path", SampleModels.PathOf(name)));
}
