using GanGraph.Learning.Importing;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Learning.Projection;
using GanGraph.Learning.Projection.Tuning;
using GanGraph.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Projection.Tuning;

public sealed class TunedGeneratorTests
{
    [Theory]
    [InlineData("sg2_uncond64", 4)]
    [InlineData("sg3t64", 1)]
    public void Write_ThenOpen_DrawsTheSameFromTheSameLatents(string model, int steps)
    {
        using DisposeScope scope = NewDisposeScope();
        string folder = Directory.CreateTempSubdirectory("gangraph-tuned-").FullName;
        string path = Path.Combine(folder, "tuned.safetensors");
        string source = SampleModels.PathOf($"{model}/network.pkl");
        using LoadedGenerator generator =
            (LoadedGenerator)OpenedGenerator.Open(source, CPU, _ => { });
        using MappedSpread spread = MappedSpread.Of(generator.Styles!);
        using SummedDistance distance = SummedDistance.Usual(TestPicture.Of(1, 64, 64));
        Tensor pivots = SampleModels.Golden($"{model}/w_psi1").narrow(0, 0, 1);
        using PivotTuner tuner = new(generator.Styles!, pivots, [distance], new(), spread);
        for (int i = 0; i < steps; i++)
        {
            tuner.Step();
        }

        GeneratorCard card = TunedGenerator.Write(path, tuner, generator);
        List<string> said = [];
        using LoadedGenerator opened =
            (LoadedGenerator)OpenedGenerator.Open(path, CPU, said.Add);

        Assert.Equal(
            ("network.pkl", generator.Hash), (card.Source, card.Parent));
        Assert.Equal(
            [$"It was tuned: {steps} steps so that it draws one picture."], said);
        Assert.Equal(generator.Mapping, opened.Mapping);
        Assert.NotEqual(generator.Hash, opened.Hash);
        using IDisposable off = no_grad();
        Tensor drawn = opened.Styles!.Synthesize(pivots, SynthesisOptions.Default);
        Assert.True(drawn.allclose(
            tuner.Network.Synthesize(pivots, SynthesisOptions.Default), 1e-4, 1e-4));
        Assert.False(drawn.allclose(
            generator.Styles!.Synthesize(pivots, SynthesisOptions.Default), 1e-3, 1e-3));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Write_KindThatNoFileHolds_SaysWhich()
    {
        using DisposeScope scope = NewDisposeScope();
        using LoadedGenerator generator = SmallStyleNetwork.Make(1);
        using MappedSpread spread = MappedSpread.Of(generator.Styles!);
        using PivotTuner tuner =
            new(generator.Styles!, zeros([1, 5, 6]), [], new(), spread);

        Assert.StartsWith(
            "this kind of generator cannot be saved, wanted StyleGAN2",
            Assert.Throws<ModelException>(
                () => TunedGenerator.Write("x.safetensors", tuner, generator)).Message,
            StringComparison.Ordinal);
    }
}
