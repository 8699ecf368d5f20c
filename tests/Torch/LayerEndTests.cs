using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Torch.Tests;

public class LayerEndTests
{
    private static readonly float[] Even = [0.25f, 0.75f, 0.75f, 0.25f];
    private static readonly float[] Uneven = [0.1f, 0.2f, 0.3f, 0.25f, 0.15f];

    [Theory]
    [InlineData(1, 3, 5, 7, 0, false)]
    [InlineData(3, 20, 9, 6, 0, true)]
    [InlineData(1, 17, 9, 9, 4, false)]
    [InlineData(2, 32, 65, 33, 4, true)]
    [InlineData(2, 5, 4, 1, 5, true)]
    [InlineData(2, 4, 2, 3, 5, false)]
    public void Apply_Pictures_GivesWhatTheOperatorsGive(
        int batch, int channels, int height, int width, int taps, bool noiseForEach)
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(4);
        float[] filter = taps == 4 ? Even : taps == 5 ? Uneven : [];
        (int before, int after) = taps == 4 ? (1, 1) : taps == 5 ? (3, 2) : (0, 0);
        LayerEnd end = new(0.2, 1.25, 0.9, filter, before, after);
        Tensor input = randn(batch, channels, height, width);
        int grown = taps == 0 ? 0 : before + after + 1 - taps;
        Tensor scale = rand(batch, channels) + 0.5;
        Tensor noise = randn(noiseForEach ? batch : 1, 1, height + grown, width + grown);
        Tensor bias = randn(channels);

        Tensor wanted = Plain(input, end, scale, noise, bias);
        Tensor found = end.Apply(input.clone(), scale, noise, bias);
        Tensor inside = end.Apply(
            input.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2), scale, noise, bias);

        Assert.Equal(wanted.shape, found.shape);
        Assert.True((found - wanted).abs().max().item<float>() < 1e-5f);
        Assert.True((inside - wanted).abs().max().item<float>() < 1e-5f);
    }

    [Fact]
    public void Apply_WithoutNoiseAndCut_LeavesThemOut()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor input = tensor(new[] { -10f, 20f }).view(1, 2, 1, 1);

        Tensor found = new LayerEnd(0.5, 2, null, [], 0, 0)
            .Apply(input, ones(1, 2), null, tensor(new[] { 0f, 1f }));

        Assert.Equal([-10f, 42f], found.data<float>().ToArray());
    }

    [Fact]
    public void Apply_InHalfPrecision_GivesTheSameRounded()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor input = tensor(new[] { -3f, 2f }).view(1, 2, 1, 1);

        Tensor found = new LayerEnd(0.5, 2, 3, [], 0, 0).Apply(
            input.to(ScalarType.BFloat16), ones(1, 2), ones(1, 1, 1, 1), zeros(2));

        Assert.Equal(ScalarType.BFloat16, found.dtype);
        Assert.Equal([-2f, 3f], found.to(ScalarType.Float32).data<float>().ToArray());
    }

    private static Tensor Plain(
        Tensor input, LayerEnd end, Tensor scale, Tensor noise, Tensor bias)
    {
        Tensor flow = input;
        if (end.Taps.Count > 0)
        {
            Tensor row = tensor(end.Taps.Reverse().ToArray()); // a convolution turns its window
            long channels = input.shape[1];
            flow = nn.functional.conv2d(
                nn.functional.pad(flow, [end.Before, end.After, end.Before, end.After]),
                (row.unsqueeze(1) * row).expand(channels, 1, row.shape[0], row.shape[0]),
                groups: channels);
        }

        flow = (flow * scale.unsqueeze(2).unsqueeze(3)) + noise + bias.view(1, -1, 1, 1);
        flow = nn.functional.leaky_relu(flow, end.Slope) * end.Gain;
        return flow.clamp(-end.Clamp!.Value, end.Clamp.Value);
    }
}
