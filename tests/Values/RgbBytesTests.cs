using static TorchSharp.torch;

namespace GanGraph.Values.Tests;

public class RgbBytesTests
{
    [Fact]
    public void ToTensorAndBack_EveryByte_IsTheSame()
    {
        byte[] rgb = [.. Enumerable.Range(0, 768).Select(i => (byte)i)];

        using Tensor pictures = RgbBytes.ToTensor(rgb, 2, 8, 16, CPU);

        Assert.Equal([2, 3, 8, 16], pictures.shape);
        Assert.Equal(1 / 255f, pictures[0, 1, 0, 0].item<float>());
        Assert.Equal(rgb, RgbBytes.FromTensor(pictures));
    }

    [Fact]
    public void FromTensor_OutsideTheRange_IsCut()
    {
        using Tensor pictures = tensor(new[] { -0.5f, 0.5f, 1.5f }).view(1, 3, 1, 1);

        Assert.Equal([0, 128, 255], RgbBytes.FromTensor(pictures));
    }
}
