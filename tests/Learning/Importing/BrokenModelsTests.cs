using GanGraph.Learning.Importing;
using GanGraph.Learning.Importing.Bytes;
using GanGraph.Learning.Importing.Pickles;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Learning.Tests.Importing.Pickles;
using GanGraph.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Importing;

/// <summary>Models with something wrong: each says what, and what to do.</summary>
public sealed class BrokenModelsTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly string _folder = Directory.CreateTempSubdirectory("gangraph-broken-").FullName;

    private static byte[] Model =>
        File.ReadAllBytes(SampleModels.PathOf("sg2_var_gray16_aug_protocols/network.pkl"));

    public void Dispose()
    {
        _scope.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Open_WithoutAverage_UsesTheLatestAndSaysSo()
    {
        string path = Written(Replaced(Model, "G_ema", "G_old"));
        List<string> said = [];

        using Values.Generator generator = OpenedGenerator.Open(path, CPU, said.Add);

        Assert.Equal(
            ["There is no averaged generator (G_ema) in this file. That of the last step (G) is "
                + "used, whose pictures are rougher."],
            said);
        using Tensor z = SampleModels.Golden("sg2_var_gray16_aug_protocols/z");
        Tensor drawn = ((LoadedGenerator)generator).Network.Draw(
            z.narrow(0, 0, 1), null, SynthesisOptions.Default);
        using Tensor wanted =
            SampleModels.Golden("sg2_var_gray16_aug_protocols/img_rawG_psi1_const_seed0");
        Assert.True((drawn - wanted).abs().max().ToDouble() < 1e-3);
    }

    [Fact]
    public void Open_NoGenerator_SaysWhatItHolds() => Assert.Contains(
        "it holds D, wanted a network under G_ema",
        Fault(new PickleWriter().Add(Opcode.EmptyDict).Text("D").Number(1)
            .Add(Opcode.SetItem).Stop().Bytes));

    [Fact]
    public void Open_AnotherArchitecture_SaysWhatItIs() => Assert.EndsWith(
        ": G_ema is a Imaginary of another architecture, wanted a generator of StyleGAN2 or "
        + "StyleGAN3. Choose a file that holds a generator, or fetch this one again.",
        Fault(Replaced(
            Replaced(Model, "Generator", "Imaginary"), "block_resolutions", "chunk_resolutions")));

    [Fact]
    public void Open_FirstStyleGan_SaysThatItIsTooOld() => Assert.Contains(
        "it is a StyleGAN of 2019 (the first), wanted StyleGAN2 or later",
        Fault(Old(version: 3)));

    [Fact]
    public void Open_WeightsOfAnotherShape_NamesThem()
    {
        // 24 channels where the rest of the network has 40, in the mapping.
        byte[] model = Model;
        string fault = Assert.Throws<ModelException>(() =>
        {
            using GeneratorFile file = GeneratorFile.Of(
                PickleFile.Read("model.pkl", new MemoryBytes(model)));
            Dictionary<string, Tensor> weights = file.LoadWeights();
            weights["synthesis.b8.conv1.bias"] = zeros(3);
            using LoadedNetwork network = file.Options.Make();
            network.LoadWeights(weights, CPU, file.Path);
        }).Message;

        Assert.Contains("of another shape: synthesis.b8.conv1.bias is [3], wanted [", fault);
    }

    [Fact]
    public void LoadWeights_NoNumbers_NamesTheLayer()
    {
        byte[] model = Model;
        using (GeneratorFile file = GeneratorFile.Of(
            PickleFile.Read("model.pkl", new MemoryBytes(model))))
        {
            Tensor bias = file.LoadWeights()["synthesis.b8.conv1.bias"];
            int at = model.AsSpan().LastIndexOf(bias.bytes);
            BitConverter.GetBytes(float.NaN).CopyTo(model, at + 8);
        }

        Assert.EndsWith(
            ": synthesis.b8.conv1.bias holds values that are no numbers (NaN or infinite): its "
            + "training had failed before it was saved. Choose an earlier snapshot.",
            Fault(model));
    }

    [Theory]
    [InlineData("PK\u0003\u0004....", "is a zip file, as PyTorch writes weights")]
    [InlineData("GIF89a", "is no model: wanted a network pickle")]
    [InlineData("", "is no model: wanted a network pickle")]
    [InlineData("\u0080\u0004]\u0094.", "it holds a list, wanted the networks of a trainer")]
    [InlineData("\u0080\u0009.", "it is written in protocol 9, wanted 0 to 5")]
    public void Open_WhatIsNone_SaysWhy(string text, string wanted) => Assert.Contains(
        wanted, Fault(System.Text.Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void Open_MissingFile_SaysSo() => Assert.Contains(
        "gone.pkl cannot be read: ",
        Assert.Throws<ModelException>(
            () => GeneratorFile.Open(Path.Combine(_folder, "gone.pkl"))).Message);

    private string Fault(byte[] bytes)
    {
        string path = Written(bytes);
        return Assert.Throws<ModelException>(
            () => OpenedGenerator.Open(path, CPU, Assert.Fail)).Message;
    }

    private string Written(byte[] bytes)
    {
        string path = Path.Combine(_folder, "model.pkl");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static byte[] Old(int version)
    {
        PickleWriter writer = new PickleWriter().Add(Opcode.Mark);
        for (int i = 0; i < 3; i++)
        {
            writer.Global("dnnlib.tflib.network", "Network")
                .Add(Opcode.EmptyTuple, Opcode.NewObj, Opcode.EmptyDict)
                .Text("version").Number(version).Add(Opcode.SetItem, Opcode.Build);
        }

        return writer.Add(Opcode.Tuple).Stop().Bytes;
    }

    /// <summary>The bytes with one text in place of another of the same length.</summary>
    private static byte[] Replaced(byte[] bytes, string text, string other)
    {
        Assert.Equal(text.Length, other.Length);
        byte[] changed = [.. bytes];
        byte[] wanted = System.Text.Encoding.Latin1.GetBytes(text);
        int at = changed.AsSpan().IndexOf(wanted);
        Assert.True(at >= 0, $"{text} is not there.");
        for (; at >= 0; at = changed.AsSpan().IndexOf(wanted))
        {
            System.Text.Encoding.Latin1.GetBytes(other).CopyTo(changed, at);
        }

        return changed;
    }
}
