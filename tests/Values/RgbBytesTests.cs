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
    public void Fill_EveryByte_GivesWhatToTensorGives()
    {
        byte[] planes = [.. Enumerable.Range(0, 3 * 91).Select(i => (byte)i)];
        using Tensor expected = tensor(planes, dtype: ScalarType.Byte)
            .to_type(ScalarType.Float32).div_(255);
        using Tensor filled = empty([planes.Length], dtype: ScalarType.Float32);

        RgbBytes.Fill(planes, filled);

        Assert.Equal(expected.data<float>().ToArray(), filled.data<float>().ToArray());
    }

    [Fact]
    public void FromTensor_OutsideTheRange_IsCut()
    {
        using Tensor pictures = tensor(new[] { -0.5f, 0.5f, 1.5f }).view(1, 3, 1, 1);

        Assert.Equal([0, 128, 255], RgbBytes.FromTensor(pictures));
    }
}
