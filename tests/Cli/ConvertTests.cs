using GanGraph.Models;

namespace GanGraph.Cli.Tests;

public sealed class ConvertTests : IDisposable
{
    private readonly Gangraph _gangraph = new();

    public void Dispose() => _gangraph.Dispose();

    [Fact]
    public void Info_PickleOfAnotherTrainer_SaysWhatIsInside()
    {
        Answer answer = _gangraph.Run("info", SampleModels.PathOf("sg2_cond64/network.pkl"));

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Equal(
            """
            generator      StyleGAN2, skip
            pictures       64 x 64 px, colour
            latents        64 numbers in Z, 64 in W, 10 layers in W+
            classes        3
            mapping        4 layers
            channels       24 at 4 px, 24 at 8 px, 24 at 16 px, 24 at 32 px, 16 at 64 px
            numbers        95,968 in 100 tensors, Float32
            file           PyTorch pickle with G, D, G_ema; G_ema draws
            discriminator  resnet, groups of 4
            trained on     1000 pictures, 64 px, with classes
            size           1.1 MB

            """,
            answer.Output);
    }

    [Theory]
    [InlineData("sg3r64/network.pkl", "generator       StyleGAN3-R")]
    [InlineData("sg2_tf_legacy16/network.pkl", "TensorFlow pickle with G, D, Gs; Gs draws")]
    [InlineData("pggan_layout16/network_fused.pkl", "12 at 4 px, 12 at 8 px, 8 at 16 px")]
    public void Info_OtherKinds_SaysWhatIsInside(string model, string wanted) => Assert.Contains(
        wanted, _gangraph.Run("info", SampleModels.PathOf(model)).Output, StringComparison.Ordinal);

    [Fact]
    public void Convert_Pickle_WritesWeightsAndACard()
    {
        string model = SampleModels.PathOf("sg2_uncond64/network.pkl");

        Answer answer = _gangraph.Run(
            "convert", model, "cats.safetensors", "--licence", "CC0-1.0", "--with-discriminator");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Equal(
            "cats.safetensors holds a StyleGAN2, 1.2 MB; its card is cats.json.\n",
            answer.Output);
        string said = _gangraph.Run("info", "cats.safetensors").Output;
        Assert.Contains("licence         CC0-1.0", said, StringComparison.Ordinal);
        Assert.Contains("converted from  network.pkl", said, StringComparison.Ordinal);
        Assert.Contains("discriminator   resnet, groups of 4", said, StringComparison.Ordinal);
        string again = _gangraph.Run("convert", model, "cats.safetensors").Error;
        Assert.Equal(
            "gangraph: cats.safetensors is there already. Choose another name, or say --force to "
            + "replace it.\n",
            again);
        Assert.Equal(0, _gangraph.Run("convert", model, "cats.safetensors", "--force").Code);
    }

    [Fact]
    public void Convert_WhatIsNoModel_SaysWhy()
    {
        _gangraph.Write("bad.pkl", "cos\nsystem\n(S'touch harm'\ntR.");

        Answer evil = _gangraph.Run("convert", "bad.pkl", "cats.safetensors");
        Answer gone = _gangraph.Run("convert", "gone.pkl", "cats.safetensors");
        Answer named = _gangraph.Run("convert", "bad.pkl", "cats.pt");

        Assert.Equal(1, evil.Code);
        Assert.Contains("it wants os.system, ", evil.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_gangraph.At("harm")) || File.Exists(_gangraph.At("cats.json")));
        Assert.Equal(4, gone.Code);
        Assert.Equal(2, named.Code);
    }
}
