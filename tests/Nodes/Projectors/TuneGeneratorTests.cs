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

public sealed class TuneGeneratorTests : IDisposable
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
    public void Prepare_TwoPictures_GivesAGeneratorThatDrawsThemCloser()
    {
        using NodeRig rig = Rig().Set("steps", 12).Set("sampleEvery", 6);

        rig.Prepare();

        LoadedGenerator tuned = rig.Value<LoadedGenerator>("tuned");
        Assert.Equal(_generator.Mapping, tuned.Mapping);
        Assert.Null(tuned.Misfit(Latents()));
        Assert.True(Apart(tuned) < Apart(_generator) * 0.9,
            $"{Apart(tuned)} after, {Apart(_generator)} before.");
        (long done, long of, string unit, string? text) = rig.Steps[^1];
        Assert.Equal((12, 12, "steps"), (done, of, unit));
        Assert.StartsWith("distance 0.", text, StringComparison.Ordinal);
        Assert.Equal(
            ["what it draws at step 6", "what it draws at step 12"],
            rig.Files.Select(file => file.What));
        Assert.All(rig.Files, file => Assert.True(File.Exists(file.Path)));
        Assert.Contains("their middle is cut out", Assert.Single(rig.Said),
            StringComparison.Ordinal);
        Assert.True(((TuneGenerator)rig.Node).IsFinished(rig.Artifact));
    }

    [Fact]
    public void Prepare_StoppedStartedAgainAndTakenFurther_GivesTheSameToTheBit()
    {
        using NodeRig through = Rig().Set("steps", 9);
        through.Prepare();
        string wanted = through.Value<LoadedGenerator>("tuned").Hash;
        using NodeRig rig = Rig().Set("steps", 7);
        rig.StopsAt = steps => steps == 3;

        Assert.Throws<OperationCanceledException>(() => rig.Prepare());
        rig.GoOn();
        rig.Prepare();
        Assert.NotEqual(wanted, rig.Value<LoadedGenerator>("tuned").Hash);
        rig.Value<LoadedGenerator>("tuned").Dispose();
        rig.Set("steps", 9).Prepare();

        Assert.Equal(wanted, rig.Value<LoadedGenerator>("tuned").Hash);
        Assert.Equal(
            [1, 2, 3, 4, 5, 6, 7, 8, 9], rig.Steps.Select(step => step.Done));
        rig.Value<LoadedGenerator>("tuned").Dispose();
        rig.Set("steps", 7).Prepare();
        Assert.Equal(9, rig.Steps.Count); // it is still there
    }

    [Fact]
    public void Prepare_DamagedFiles_AreSetAsideSaidAndMadeAgain()
    {
        using NodeRig rig = Rig().Set("steps", 6);
        rig.Prepare();
        string wanted = rig.Value<LoadedGenerator>("tuned").Hash;
        rig.Value<LoadedGenerator>("tuned").Dispose();
        rig.Said.Clear();
        Damage(Path.Combine(rig.Artifact, "generators", "step-00000006.safetensors"));
        Damage(Path.Combine(rig.Artifact, "checkpoints", "step-00000006.safetensors"));

        rig.Prepare();

        Assert.Equal(wanted, rig.Value<LoadedGenerator>("tuned").Hash);
        Assert.Contains("it is damaged. Fetch or convert it again. It was set aside as",
            rig.Said[0], StringComparison.Ordinal);
        Assert.Contains("is damaged: its numbers have changed. It was set aside as",
            rig.Said[^1], StringComparison.Ordinal);
        Assert.Equal([5, 6], rig.Steps.Skip(6).Select(step => step.Done));
    }

    [Fact]
    public void Prepare_NoNumberAfterSomeSteps_StopsWithTheLastGoodWeightsSaved()
    {
        using NodeRig rig = Rig().Set("steps", 9).Set("checkpointEvery", 2);
        rig.StopsAt = steps => steps == 2;
        Assert.Throws<OperationCanceledException>(() => rig.Prepare());
        rig.GoOn();
        string kept = Path.Combine(rig.Artifact, "checkpoints", "step-00000002.safetensors");
        Break(kept);

        string said = Assert.Throws<GraphException>(() => rig.Prepare()).Message;

        Assert.StartsWith(
            "the distance is no number at step 3, wanted one to go by.", said,
            StringComparison.Ordinal);
        Assert.EndsWith($"The weights before it are kept in {kept}.", said,
            StringComparison.Ordinal);
        Assert.True(File.Exists(kept));
    }

    [Fact]
    public void Prepare_OneLatentForTwoPictures_SaysSo()
    {
        using NodeRig rig = Rig().Wire("latents", Latents().Slice(0, 1));

        Assert.StartsWith(
            "latents are 1 and pictures are 2, wanted one latent for each picture.",
            Assert.Throws<GraphException>(() => rig.Prepare()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_LatentsOfAnotherModel_SaysSo()
    {
        using NodeRig rig = Rig().Wire("latents", new Latents(
            zeros([2, 64]), LatentSpace.W, "another"));

        Assert.StartsWith(
            "latents were made for another generator",
            Assert.Throws<GraphException>(() => rig.Prepare()).Message, StringComparison.Ordinal);
    }

    /// <summary>Weights that are numbers, and whose pictures are none.</summary>
    private static void Break(string path)
    {
        (Dictionary<string, Tensor> state, _) = ProjectionFile.Read(path);
        state["weights"].fill_(1e30f);
        ProjectionFile.Write(path, state, new Dictionary<string, string>());
    }

    private static void Damage(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        bytes[^100] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    private static Frames Pictures() => new(
        cat([full([1, 3, 40, 90], 0.3f), full([1, 3, 40, 90], 0.6f)], 0));

    private Latents Latents() => new(
        SampleModels.Golden("sg2_uncond64/w_psi1").narrow(0, 0, 2).select(1, 0).contiguous(),
        LatentSpace.W, _generator.Mapping);

    private double Apart(LoadedGenerator generator)
    {
        Tensor drawn = generator.Draw(Latents());
        return (drawn - tensor(new[] { 0.3f, 0.6f }).view(2, 1, 1, 1)).abs().mean().ToDouble();
    }

    private NodeRig Rig() => new NodeRig(new TuneGenerator())
        .Set("checkpointEvery", 4).Set("learningRate", 0.01)
        .Wire("generator", _generator)
        .Wire("latents", Latents())
        .Wire("pictures", Pictures());
}
