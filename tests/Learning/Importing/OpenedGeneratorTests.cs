using GanGraph.Learning.Importing;
using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Importing;

/// <summary>From the file to pictures and verdicts, against what the trainers' own programs
/// gave.</summary>
public sealed class OpenedGeneratorTests : IDisposable
{
    private const double Tolerance = 1e-4;

    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly string _folder = Directory.CreateTempSubdirectory("gangraph-open-").FullName;

    public void Dispose()
    {
        _scope.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("sg2_uncond64", "img_psi1_const")]
    [InlineData("sg2_cond64", "img_psi1_const")]
    [InlineData("sg2_var_origG_origD_32", "img_psi1_const")]
    [InlineData("sg2_var_gray16_aug_protocols", "img_psi1_const")]
    [InlineData("sg3repo_stylegan2_32", "img_psi1")]
    [InlineData("sg2_tf_legacy16", "img_psi1_const")]
    [InlineData("sg3t64", "img_psi1")]
    [InlineData("sg3r64", "img_psi1")]
    [InlineData("pggan_layout16", "img_Gs_fused", "network_fused.pkl")]
    [InlineData("pggan_layout16", "img_Gs_nonfused", "network_nonfused.pkl")]
    public void Open_ModelOfAnotherTrainer_DrawsItsPictures(
        string model, string pictures, string name = "network.pkl")
    {
        using LoadedGenerator generator = Open(model, name);

        Close($"{model}/{pictures}", generator.Network.Draw(
            SampleModels.Golden($"{model}/z"), Labels(model), SynthesisOptions.Default));
    }

    [Theory]
    [InlineData("sg2_uncond64")]
    [InlineData("sg2_cond64")]
    [InlineData("sg2_var_origG_origD_32")]
    [InlineData("sg2_var_gray16_aug_protocols")]
    [InlineData("sg2_tf_legacy16")]
    public void LoadDiscriminatorWeights_ModelOfAnotherTrainer_Judges(string model)
    {
        using GeneratorFile file =
            GeneratorFile.Open(SampleModels.PathOf($"{model}/network.pkl"));
        using StyleGan2Discriminator judge = new(file.DiscriminatorOptions()!);
        judge.LoadWeights(file.LoadDiscriminatorWeights()!, CPU, file.Path);

        Close($"{model}/logits_psi1", judge.Judge(
            SampleModels.Golden($"{model}/img_psi1_const"), Labels(model)));
    }

    [Fact]
    public void Open_ModelOfAnotherTrainer_HasTheHashOfItsFile()
    {
        string path = SampleModels.PathOf("sg2_tf_legacy16/network.pkl");
        using Values.Generator generator = OpenedGenerator.Open(path, CPU, Assert.Fail);

        Assert.Equal(
            Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))),
            generator.Hash);
    }

    [Theory]
    [InlineData("sg2_cond64")]
    [InlineData("sg3r64")]
    [InlineData("pggan_layout16", "network_fused.pkl")]
    public void Open_ConvertedModel_DrawsTheSame(string model, string name = "network.pkl")
    {
        string path = Path.Combine(_folder, "converted.safetensors");
        GeneratorCard card = ConvertedGenerator.Write(
            SampleModels.PathOf($"{model}/{name}"), path, "CC0-1.0", withDiscriminator: true);
        using LoadedGenerator from = Open(model, name);
        using LoadedGenerator to = (LoadedGenerator)OpenedGenerator.Open(path, CPU, Assert.Fail);

        Tensor z = SampleModels.Golden($"{model}/z");
        Tensor wanted = from.Network.Draw(z, Labels(model), SynthesisOptions.Default);
        Tensor drawn = to.Network.Draw(z, Labels(model), SynthesisOptions.Default);

        Assert.True(wanted.Equals(drawn), "The pictures differ.");
        Assert.Equal((to.Hash, from.Hash), (card.Sha256, card.Parent));
        Assert.Equal((name, "CC0-1.0"), (card.Source, card.Licence));
        Assert.Equal(
            card.ToString(),
            GeneratorCard.Parse(
                File.ReadAllText(Path.ChangeExtension(path, ".json")), "card").ToString());
    }

    [Fact]
    public void Open_ConvertedModelThatWasChanged_SaysSo()
    {
        string path = Path.Combine(_folder, "converted.safetensors");
        ConvertedGenerator.Write(
            SampleModels.PathOf("sg2_tf_legacy16/network.pkl"), path, null, false);
        byte[] bytes = File.ReadAllBytes(path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, bytes);

        ModelException fault = Assert.Throws<ModelException>(
            () => OpenedGenerator.Open(path, CPU, Assert.Fail));

        Assert.Contains("it is damaged. Fetch or convert it again.", fault.Message);
    }

    [Fact]
    public void Open_TrainingOfOurOwn_Draws()
    {
        string path = Path.Combine(
            SampleModels.Folder, "..", "..", "graphs", "media", "tree-64.checkpoint.safetensors");

        using Values.Generator generator = OpenedGenerator.Open(path, CPU, Assert.Fail);

        Assert.Equal((64, 7917), (generator.Width, generator.Steps));
    }

    private LoadedGenerator Open(string model, string name = "network.pkl") =>
        (LoadedGenerator)OpenedGenerator.Open(
            SampleModels.PathOf($"{model}/{name}"), CPU, Assert.Fail);

    private static Tensor? Labels(string model) =>
        File.Exists(SampleModels.PathOf($"{model}/c.npy"))
            ? SampleModels.Golden($"{model}/c")
            : null;

    private static void Close(string golden, Tensor found)
    {
        Tensor wanted = SampleModels.Golden(golden);
        Assert.Equal(wanted.shape, found.shape);
        double largest = Math.Max(1, wanted.abs().max().ToDouble());
        double away = (wanted - found).abs().max().ToDouble() / largest;
        Assert.True(away <= Tolerance, $"{golden}: {away} away, wanted {Tolerance}");
    }
}
