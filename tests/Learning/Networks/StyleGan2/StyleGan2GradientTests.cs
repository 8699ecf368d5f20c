using GanGraph.Learning.Networks;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Networks.StyleGan2;

/// <summary>Gradients, and gradients of gradients, against those of a training step.</summary>
public sealed class StyleGan2GradientTests
{
    private const string Name = "train_step32";
    private const double Tolerance = 1e-4;

    [Fact]
    public void Synthesize_PathLength_HasTheExpectedGradient()
    {
        using DisposeScope scope = NewDisposeScope();
        using StyleGan2Network network = StyleGan2Sample.Generator(Name, "G");
        network.Weights.RequireGradient(true);
        Tensor z = SampleModels.Golden($"{Name}/z_Greg").narrow(0, 0, 4);
        Tensor noise = SampleModels.Golden($"{Name}/pl_randn_before_scaling") / 32;

        Tensor ws = network.Map(z, null);
        Tensor pictures = network.Synthesize(ws, SynthesisOptions.Default);
        Tensor slope = autograd.grad(
            [(pictures * noise).sum()], [ws], retain_graph: true,
            create_graph: true)[0]; // [4, layers, w]
        Tensor lengths = slope.square().sum(2).mean([1]).sqrt(); // [4]
        Tensor mean = lengths.mean() * 0.01;
        (lengths - mean).square().mean().mul(2).backward();

        Compare(network.Weights, "grad_Greg_initial_gain1");
    }

    [Fact]
    public void Judge_GradientPenalty_HasTheExpectedGradient()
    {
        using DisposeScope scope = NewDisposeScope();
        using StyleGan2Discriminator network = StyleGan2Sample.Discriminator(Name);
        network.Weights.RequireGradient(true);
        Tensor real = SampleModels.Golden($"{Name}/real").requires_grad_(true);

        Tensor slope = autograd.grad(
            [network.Judge(real).sum()], [real], retain_graph: true,
            create_graph: true)[0]; // [8, 3, 32, 32]
        slope.square().sum([1, 2, 3]).mul(0.0256 / 2).mean().backward();

        Compare(network.Weights, "grad_Dreg_initial_gain1");
    }

    [Fact]
    public void Judge_DrawnPictures_HaveTheExpectedGradientInTheGenerator()
    {
        using DisposeScope scope = NewDisposeScope();
        using StyleGan2Network network = StyleGan2Sample.Generator(Name, "G");
        using StyleGan2Discriminator judge = StyleGan2Sample.Discriminator(Name);
        network.Weights.RequireGradient(true);

        Tensor pictures = network.Draw(
            SampleModels.Golden($"{Name}/z_Gmain"), null, SynthesisOptions.Default);
        nn.functional.softplus(-judge.Judge(pictures)).mean().backward();

        Compare(network.Weights, "grad_Gmain_initial_gain1");
    }

    private static void Compare(Weights weights, string golden)
    {
        Tensor wanted = SampleModels.Golden($"{Name}/{golden}"); // [numbers]
        Tensor found = cat(
            [.. Order(weights).Select(part => part.Value.grad?.flatten()
                ?? zeros(part.Count))], 0);
        Assert.Equal(wanted.shape, found.shape);
        double error = (found - wanted).abs().max().ToDouble() / wanted.abs().max().ToDouble();
        Assert.True(error <= Tolerance, $"The error is {error:e2}.");
    }

    /// <summary>The learned parts in the order of the file, as its description lists them.
    /// </summary>
    private static IEnumerable<Part> Order(Weights weights)
    {
        Dictionary<string, Part> parts = weights.Parts.Where(part => part.Learned)
            .ToDictionary(part => part.Name);
        string key = parts.ContainsKey("mapping.fc0.weight") ? "G_param_order" : "D_param_order";
        using System.Text.Json.JsonDocument facts = System.Text.Json.JsonDocument.Parse(
            File.ReadAllText(SampleModels.PathOf($"{Name}/meta.json")));
        return [.. facts.RootElement.GetProperty(key).EnumerateObject()
            .Select(entry => parts[entry.Name])];
    }
}
