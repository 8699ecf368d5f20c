using GanGraph.Learning.Resampling;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Resampling;

public class ResamplerTests
{
    public static TheoryData<ResamplingFilter> Filters => [.. Enum.GetValues<ResamplingFilter>()];

    [Theory]
    [MemberData(nameof(Filters))]
    public void Resize_EvenColour_StaysEven(ResamplingFilter filter)
    {
        using Tensor grey = full([1, 3, 17, 23], 0.25f);
        using Tensor result = Resampler.Resize(grey, 50, 7, filter);
        using Tensor error = (result - 0.25f).abs().max();

        Assert.Equal([1, 3, 7, 50], result.shape);
        Assert.True(error.item<float>() < 1e-6);
    }

    // Pillow 10: Image.fromarray(float32 row).resize((n, 1), filter).
    [Theory]
    [InlineData(ResamplingFilter.Nearest, new[] { 1f, 3 })]
    [InlineData(ResamplingFilter.Box, new[] { 0.5f, 2.5f })]
    [InlineData(ResamplingFilter.Bilinear, new[] { 0.71428573f, 2.2857144f })]
    public void Resize_RampToHalf_EqualsPillow(ResamplingFilter filter, float[] wanted)
    {
        using Tensor ramp = arange(4, dtype: ScalarType.Float32).view(1, 1, 1, 4);
        using Tensor result = Resampler.Resize(ramp, 2, 1, filter).contiguous();
        float[] found = result.data<float>().ToArray();

        Assert.Equal(wanted[0], found[0], 5);
        Assert.Equal(wanted[1], found[1], 5);
    }
}
