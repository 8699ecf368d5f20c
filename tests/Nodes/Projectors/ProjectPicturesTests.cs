using GanGraph.Engine;
using GanGraph.Learning.Importing;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Learning.Projection;
using GanGraph.Models;
using GanGraph.Nodes.Projectors;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Tests.Projectors;

public sealed class ProjectPicturesTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly LoadedGenerator _generator = (LoadedGenerator)OpenedGenerator.Open(
        SampleModels.PathOf("sg2_uncond64/network.pkl"), CPU, _ => { });

    public void Dispose()
    {
        _generator.Dispose();
        _scope.Dispose();
    }

    [Fact]
    public void Prepare_TwoPictures_FindsALatentForEach()
    {
        using NodeRig rig = Rig();

        Assert.Equal(2, rig.Prepare());
        Latents all = rig.Render<Latents>(0, 2, "latents");

        Assert.Equal((LatentSpace.W, _generator.Mapping), (all.Space, all.Model));
        Assert.Null(_generator.Misfit(all));
        (long done, long of, string unit, string? text) = rig.Steps[^1];
        Assert.Equal((12, 12, "steps"), (done, of, unit));
        Assert.Contains("picture 2 of 2, distance 0.", text, StringComparison.Ordinal);
        Assert.Equal(
            ["picture 1 of 2 at step 6", "picture 2 of 2 at step 6"],
            rig.Files.Select(file => file.What));
        Assert.All(rig.Files, file => Assert.True(File.Exists(file.Path)));
        Assert.True(((ProjectPictures)rig.Node).IsFinished(rig.Artifact));
    }

    [Fact]
    public void Prepare_StoppedAndStartedAgain_GivesTheSameToTheBit()
    {
        using NodeRig through = Rig();
        through.Prepare();
        Tensor wanted = through.Render<Latents>(0, 2, "latents").Points;
        using NodeRig rig = Rig();
        rig.StopsAt = steps => steps == 8;

        Assert.Throws<OperationCanceledException>(() => rig.Prepare());
        rig.GoOn();
        rig.Prepare();

        Tensor found = rig.Render<Latents>(0, 2, "latents").Points;
        Assert.True(found.equal(wanted).all().ToBoolean());
        Assert.Equal(1, rig.Steps.Count(step => step.Done == 9));
    }

    [Fact]
    public void Prepare_DamagedCheckpoint_IsSetAsideAndSaid()
    {
        using NodeRig rig = Rig();
        rig.Prepare();
        Tensor wanted = rig.Render<Latents>(0, 2, "latents").Points.clone();
        File.Delete(Path.Combine(rig.Artifact, "latents.safetensors"));
        string kept = Path.Combine(rig.Artifact, "picture-00002.safetensors");
        byte[] bytes = File.ReadAllBytes(kept);
        bytes[^100] ^= 1;
        File.WriteAllBytes(kept, bytes);

        rig.Prepare();

        Assert.Contains("is damaged: its numbers have changed. It was set aside as",
            rig.Said[^1], StringComparison.Ordinal);
        Assert.True(rig.Render<Latents>(0, 2, "latents").Points.equal(wanted).all().ToBoolean());
    }

    [Fact]
    public void Prepare_PictureOfNoNumbers_SaysWhich()
    {
        using NodeRig rig = Rig(float.NaN);

        Assert.Contains(
            "picture 2 of 2 holds something that is no number",
            Assert.Throws<GraphException>(() => rig.Prepare()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_PicturesOfAnotherShape_SaysThatTheyAreCut()
    {
        using NodeRig rig = Rig();
        rig.Prepare();

        Assert.Equal(
            "The pictures are 90 x 40 px, the generator draws 64 x 64: their middle is cut out, "
            + "and what lies outside of it is not looked for.",
            Assert.Single(rig.Said));
    }

    [Theory]
    [InlineData(1, 0, 9)]
    [InlineData(2, 9, 0)]
    [InlineData(0, 9, 9)]
    public void Prepare_PicturesWithoutPixels_SaysSo(int count, int height, int width)
    {
        using NodeRig rig = Rig().Wire("pictures", new Frames(zeros([count, 3, height, width])));

        Assert.StartsWith(
            $"pictures are {count} of {width} x {height} px, wanted one or more with pixels.",
            Assert.Throws<GraphException>(() => rig.Prepare()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_NoNumberAfterSomeSteps_StopsWithTheLastGoodLatentSaved()
    {
        using NodeRig rig = Rig();
        rig.StopsAt = steps => steps == 4;
        Assert.Throws<OperationCanceledException>(() => rig.Prepare());
        rig.GoOn();
        string kept = Path.Combine(rig.Artifact, "picture-00001.safetensors");
        (Dictionary<string, Tensor> state, _) = ProjectionFile.Read(kept);
        state["latent"].fill_(1e30f);
        ProjectionFile.Write(kept, state, new Dictionary<string, string>());

        Assert.Equal(
            "picture 1 of 2: the distance is no number at step 5, wanted one to go by. Choose a "
            + $"smaller learning rate, or another picture. The latent before it is kept in {kept}.",
            Assert.Throws<GraphException>(() => rig.Prepare()).Message);
        Assert.Equal(4, ProjectionFile.Read(kept).Tensors["steps"].data<long>()[0]);
    }

    [Fact]
    public void Prepare_PerceptualNetwork_IsWhatCounts()
    {
        using NodeRig plain = Rig();
        using NodeRig seen = Rig().Set(
            "perceptual", SampleModels.PathOf("perceptual/lpips.pt"));
        using NodeRig judged = Rig().Set("discriminator", 0.0);
        foreach (NodeRig rig in new[] { plain, seen, judged })
        {
            rig.Prepare();
        }

        Assert.Equal(3, new[] { plain, seen, judged }
            .Select(rig => rig.Steps[^1].Text).Distinct().Count());
    }

    private NodeRig Rig(float last = 0.5f)
    {
        Tensor pictures = cat([full([1, 3, 40, 90], 0.3f), full([1, 3, 40, 90], last)], 0);
        return new NodeRig(new ProjectPictures())
            .Set("steps", 6).Set("seeds", 2).Set("checkpointEvery", 4)
            .Wire("generator", _generator)
            .Wire("pictures", new Frames(pictures));
    }
}
