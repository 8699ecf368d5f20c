using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Networks.StyleGan2;

public sealed class StyleGan2DiscriminatorTests
{
    private const double Tolerance = 1e-4;

    public static TheoryData<string> Names => StyleGan2Sample.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Judge_Pictures_GivesTheExpectedVerdicts(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable off = no_grad();
        using StyleGan2Discriminator network = StyleGan2Sample.Discriminator(name);
        bool isLater = name == "sg3repo_stylegan2_32";
        Tensor pictures = Golden(name, isLater ? "img_psi1" : "img_psi1_const");
        Tensor? labels = StyleGan2Sample.Labels(name);

        Close(network.Judge(pictures, labels), Golden(name, "logits_psi1"));
        Close(
            cat([.. Enumerable.Range(0, 4).Select(i => network.Judge(
                pictures.narrow(0, i, 1), labels?.narrow(0, i, 1)))], 0),
            Golden(name, "logits_psi1_batch1"));
        if (!isLater)
        {
            Close(
                network.Judge(
                    Golden(name, "img_psi0.7_const_samples0-1"), labels?.narrow(0, 0, 2)),
                Golden(name, "logits_psi0.7_batch2"));
            Close(
                network.Judge(
                    cat([pictures, pictures.flip(3)], 0),
                    labels is null ? null : cat([labels, labels], 0)),
                Golden(name, "logits_batch8_psi1_then_mirrored"));
        }
    }

    [Fact]
    public void Judge_SixPictures_SaysThatTheyMakeNoGroups()
    {
        using DisposeScope scope = NewDisposeScope();
        using StyleGan2Discriminator network = StyleGan2Sample.Discriminator("sg2_uncond64");

        ModelException fault = Assert.Throws<ModelException>(
            () => network.Judge(zeros(6, 3, 64, 64)));

        Assert.Equal(
            "6 pictures were given, wanted a multiple of 4: they are compared in groups of 4. "
            + "Give more or fewer at once.",
            fault.Message);
    }

    [Fact]
    public void Judge_WrongSizeOrLabels_SaysWhatIsWanted()
    {
        using DisposeScope scope = NewDisposeScope();
        using StyleGan2Discriminator plain = StyleGan2Sample.Discriminator("sg2_uncond64");
        using StyleGan2Discriminator labelled = StyleGan2Sample.Discriminator("sg2_cond64");

        Assert.StartsWith(
            "pictures are [1, 3, 32, 32], wanted [pictures, 3, 64, 64]",
            Assert.Throws<ModelException>(() => plain.Judge(zeros(1, 3, 32, 32))).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "labels are [1, 3], wanted none",
            Assert.Throws<ModelException>(
                () => plain.Judge(zeros(1, 3, 64, 64), zeros(1, 3))).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "labels are missing, wanted [1, 3]",
            Assert.Throws<ModelException>(() => labelled.Judge(zeros(1, 3, 64, 64))).Message,
            StringComparison.Ordinal);
    }

    private static Tensor Golden(string name, string what) =>
        SampleModels.Golden($"{name}/{what}");

    private static void Close(Tensor found, Tensor wanted)
    {
        double error = StyleGan2Sample.Error(found, wanted);
        Assert.True(error <= Tolerance, $"The error is {error:e2}.");
    }
}
