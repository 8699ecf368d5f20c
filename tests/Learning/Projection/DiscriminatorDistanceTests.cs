using GanGraph.Learning.Importing;
using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Learning.Projection;
using GanGraph.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Projection;

public sealed class DiscriminatorDistanceTests
{
    [Theory]
    [InlineData("sg2_uncond64", 64)]
    [InlineData("sg2_cond64", 64)]
    [InlineData("sg2_var_gray16_aug_protocols", 16)]
    [InlineData("sg3t64", 64)]
    public void Of_PictureItself_IsNothingAndLeadsToIt(string model, int side)
    {
        using DisposeScope scope = NewDisposeScope();
        using LoadedGenerator generator = Open($"{model}/network.pkl");
        using StyleGan2Discriminator judge = OpenedDiscriminator.Of(generator)!;
        Tensor target = TestPicture.Of(1, side, side);
        using DiscriminatorDistance distance = new(target, judge);

        Assert.Equal(0, distance.Of(target).ToDouble(), 1e-5);
        Tensor pictures = cat([TestPicture.Near(side, side), TestPicture.Of(3, side, side)], 0);
        Tensor found = distance.Of(pictures);
        Assert.Equal([2], found.shape);
        Assert.InRange(found[1].ToDouble(), found[0].ToDouble(), 2);

        Tensor picture = ((target * 0.8) + 0.05).requires_grad_(true);
        distance.Of(picture).sum().backward();
        Tensor step = picture.grad! * (0.001 / picture.grad!.norm());
        Assert.InRange(
            distance.Of((picture - step).detach()).ToDouble(), 0, distance.Of(picture).ToDouble());
    }

    /// <summary>Cosines counted one by one, from features that the whole verdict, which is tested
    /// against other numbers, goes through.</summary>
    [Fact]
    public void Of_TwoPictures_IsOneLessTheMeanCosine()
    {
        using DisposeScope scope = NewDisposeScope();
        using LoadedGenerator generator = Open("sg2_uncond64/network.pkl");
        using StyleGan2Discriminator judge = OpenedDiscriminator.Of(generator)!;
        (Tensor one, Tensor other) = (TestPicture.Of(1, 64, 64), TestPicture.Of(2, 64, 64));
        using DiscriminatorDistance distance = new(one, judge);

        double found = distance.Of(other).ToDouble();

        double sum = 0;
        foreach ((Tensor a, Tensor b) in judge.Features((one * 2) - 1, 3)
            .Zip(judge.Features((other * 2) - 1, 3)))
        {
            Tensor cosine = nn.functional.cosine_similarity(a.to(float64), b.to(float64), 1);
            sum += (1 - cosine).mean().ToDouble();
        }

        Assert.Equal(sum / 3, found, 1e-4);
        Assert.Equal([32, 16, 8], judge.Features(one, 3).Select(seen => seen.shape[2]));
    }

    [Fact]
    public void Open_FileWithoutDiscriminator_GivesNone()
    {
        using LoadedGenerator small = SmallStyleNetwork.Make(1);
        Assert.Null(OpenedDiscriminator.Of(small));
    }

    private static LoadedGenerator Open(string name) =>
        (LoadedGenerator)OpenedGenerator.Open(SampleModels.PathOf(name), CPU, _ => { });
}
