using GanGraph.Learning.Networks.Styles;
using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Networks.StyleGan2;

public sealed class StyleGan2NetworkTests
{
    private const double Tolerance = 1e-4;

    public static TheoryData<string> Names => StyleGan2Sample.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Map_Latents_GivesTheExpectedNumbers(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable off = no_grad();
        using StyleGan2Network network = StyleGan2Sample.Generator(name);

        Tensor ws = network.Map(Golden(name, "z"), StyleGan2Sample.Labels(name));

        Assert.True(StyleGan2Sample.Error(network.MeanW!, Golden(name, "w_avg")) == 0);
        Close(ws, Golden(name, "w_psi1"));
        Close(network.Truncate(ws, 0.7), Golden(name, "w_psi0.7"));
        Close(network.Truncate(ws, 0.5, cutoff: 2), Golden(name, "w_psi0.5_cutoff2"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Synthesize_ConstantNoise_GivesTheExpectedPictures(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable off = no_grad();
        using StyleGan2Network network = StyleGan2Sample.Generator(name);
        (string all, string near) = name == "sg3repo_stylegan2_32"
            ? ("img_psi1", "img_psi0.7_samples0-1")
            : ("img_psi1_const", "img_psi0.7_const_samples0-1");
        Tensor ws = network.Map(Golden(name, "z"), StyleGan2Sample.Labels(name));
        Tensor two = network.Truncate(ws, 0.7).narrow(0, 0, 2);

        for (int i = 0; i < 2; i++)
        {
            Close(network.Synthesize(ws, SynthesisOptions.Default), Golden(name, all));
            Close(network.Synthesize(two, SynthesisOptions.Default), Golden(name, near));
            Close(
                network.Synthesize(ws.narrow(0, 0, 1), SynthesisOptions.Default),
                Golden(name, all).narrow(0, 0, 1));
            network.PrepareToDraw();
        }
    }

    [Theory]
    [InlineData("sg2_uncond64")]
    [InlineData("sg2_cond64")]
    [InlineData("sg2_var_origG_origD_32")]
    [InlineData("sg2_var_gray16_aug_protocols")]
    public void Synthesize_NoNoise_GivesTheExpectedPicture(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable off = no_grad();
        using StyleGan2Network network = StyleGan2Sample.Generator(name);
        Tensor ws = Golden(name, "w_psi1").narrow(0, 0, 1);
        SynthesisOptions options = new() { Noise = NoiseMode.None };

        Close(network.Synthesize(ws, options), Golden(name, "img_psi1_none_sample0"));
        network.PrepareToDraw();
        Close(network.Synthesize(ws, options), Golden(name, "img_psi1_none_sample0"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Draw_LatestGenerator_IsAnotherThanTheAveraged(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable off = no_grad();
        using StyleGan2Network latest = StyleGan2Sample.Generator(name, "G");
        using StyleGan2Network averaged = StyleGan2Sample.Generator(name);
        Tensor z = Golden(name, "z").narrow(0, 0, 1);
        Tensor? labels = StyleGan2Sample.Labels(name)?.narrow(0, 0, 1);
        Tensor wanted = Golden(name, name == "sg3repo_stylegan2_32"
            ? "img_rawG_psi1_seed0" : "img_rawG_psi1_const_seed0");

        Close(latest.Draw(z, labels, SynthesisOptions.Default), wanted);
        Assert.True(StyleGan2Sample.Error(
            averaged.Draw(z, labels, SynthesisOptions.Default), wanted) > 100 * Tolerance);
    }

    [Fact]
    public void Synthesize_RandomNoise_DependsOnTheSeedOfTheFrameAlone()
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable off = no_grad();
        using StyleGan2Network network = StyleGan2Sample.Generator("sg2_uncond64");
        network.PrepareToDraw();
        Tensor ws = Golden("sg2_uncond64", "w_psi1");

        Tensor together = Draw(ws.narrow(0, 0, 3), 5, 6, 7);
        Tensor alone = Draw(ws.narrow(0, 1, 1), 6);
        Tensor other = Draw(ws.narrow(0, 1, 1), 8);

        Close(alone, together.narrow(0, 1, 1));
        Assert.True(StyleGan2Sample.Error(other, alone) > 100 * Tolerance);

        Tensor Draw(Tensor points, params uint[] seeds) => network.Synthesize(
            points, new() { Noise = NoiseMode.Random, NoiseSeeds = seeds });
    }

    [Fact]
    public void Synthesize_NoiseOfOnesOwn_TakesThePlaceOfTheFiles()
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable off = no_grad();
        using StyleGan2Network network = StyleGan2Sample.Generator("sg2_uncond64");
        Tensor ws = Golden("sg2_uncond64", "w_psi1");
        Tensor[] maps = [.. network.Weights.Parts
            .Where(part => part.Name.EndsWith(".noise_const", StringComparison.Ordinal))
            .Select(part => part.Value.view(1, 1, part.Shape[0], part.Shape[1]))];

        Tensor same = network.Synthesize(ws, new() { NoiseMaps = maps });
        Tensor each = network.Synthesize(
            ws, new() { NoiseMaps = [.. maps.Select(map => map.expand(4, -1, -1, -1))] });

        Close(same, Golden("sg2_uncond64", "img_psi1_const"));
        Close(each, Golden("sg2_uncond64", "img_psi1_const"));
        ModelException fault = Assert.Throws<ModelException>(
            () => network.Synthesize(ws, new() { NoiseMaps = maps[1..] }));
        Assert.Equal(
            "noise has 8 maps, wanted 9. Give one for each layer that takes noise.",
            fault.Message);
    }

    [Fact]
    public void LayerResolutions_64Pixels_SayWhereLayersAct() => Assert.Equal(
        [4, 8, 8, 16, 16, 32, 32, 64, 64, 64],
        new StyleGan2Network(StyleGan2Sample.OptionsOf("sg2_uncond64")).LayerResolutions);

    [Fact]
    public void NoiseSides_64Pixels_AreThoseOfTheFile()
    {
        using StyleGan2Network network = StyleGan2Sample.Generator("sg2_uncond64");

        Assert.Equal([4, 8, 8, 16, 16, 32, 32, 64, 64], network.NoiseSides);
        Assert.Equal(
            network.Weights.Parts.Where(part => part.Name.EndsWith(
                ".noise_const", StringComparison.Ordinal)).Select(part => (int)part.Shape[0]),
            network.NoiseSides);
    }

    [Fact]
    public void EmptyTwin_WithTheSameNumbers_DrawsTheSame()
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable off = no_grad();
        using StyleGan2Network network = StyleGan2Sample.Generator("sg2_cond64");
        using StyleNetwork twin = network.EmptyTwin();
        twin.LoadWeights(
            network.Weights.Parts.ToDictionary(part => part.Name, part => part.Value), CPU, "");
        Tensor ws = Golden("sg2_cond64", "w_psi1");

        Close(
            twin.Synthesize(ws, SynthesisOptions.Default),
            network.Synthesize(ws, SynthesisOptions.Default));
    }

    private static Tensor Golden(string name, string what) =>
        SampleModels.Golden($"{name}/{what}");

    private static void Close(Tensor found, Tensor wanted)
    {
        double error = StyleGan2Sample.Error(found, wanted);
        Assert.True(error <= Tolerance, $"The error is {error:e2}.");
    }
}
