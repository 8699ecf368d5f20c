using GanGraph.Learning.Projection;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Projection;

/// <summary>Expected numbers: the formulas written once more with numpy, in double precision.
/// </summary>
public sealed class PictureDistanceTests
{
    [Fact]
    public void PyramidOf_Pictures_EqualsNumpy()
    {
        using DisposeScope scope = NewDisposeScope();
        using PyramidDistance small = new(TestPicture.Of(1, 64, 48));
        using PyramidDistance large = new(TestPicture.Of(1, 200, 190));

        Tensor found = small.Of(cat([TestPicture.Of(2, 64, 48), TestPicture.Near(64, 48)], 0));
        Assert.Equal(0.10305721, found[0].ToDouble(), 1e-6);
        Assert.Equal(0.01111681, found[1].ToDouble(), 1e-6);
        Assert.Equal(0.01007896, large.Of(TestPicture.Near(200, 190)).ToDouble(), 1e-6);
    }

    [Fact]
    public void StructureOf_Pictures_EqualsNumpy()
    {
        using DisposeScope scope = NewDisposeScope();
        using StructureDistance small = new(TestPicture.Of(1, 64, 48));
        using StructureDistance large = new(TestPicture.Of(1, 200, 190));

        Assert.Equal(0.00663397, small.Of(TestPicture.Near(64, 48)).ToDouble(), 2e-6);
        Assert.Equal(0.00311546, large.Of(TestPicture.Near(200, 190)).ToDouble(), 1e-5);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 9)]
    [InlineData(4, 4)]
    [InlineData(12, 40)]
    [InlineData(65, 33)]
    public void Of_AnySize_IsNothingForThePictureItselfAndLeadsToIt(int height, int width)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor target = TestPicture.Of(1, height, width);
        foreach (PictureDistance distance in
            (PictureDistance[])[new PyramidDistance(target), new StructureDistance(target)])
        {
            using (distance)
            {
                Assert.Equal(0, distance.Of(target).ToDouble(), 1e-6);

                Tensor picture = ((target * 0.8) + 0.05).requires_grad_(true);
                distance.Of(picture).sum().backward();
                Tensor step = picture.grad! * (0.001 / picture.grad!.norm());
                double before = distance.Of(picture).ToDouble();
                Assert.InRange(distance.Of((picture - step).detach()).ToDouble(), 0, before);
                Assert.True(before > 0);
            }
        }
    }
}
