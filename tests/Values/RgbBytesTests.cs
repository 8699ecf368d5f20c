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

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Fill_FrameTooLargeForTheCaches_GivesTheSameAtAnyPlaceInMemory(int frame)
    {
        byte[] planes = [.. Enumerable.Range(0, 3 * 331 * 333).Select(i => (byte)(i * 7))];
        using Tensor frames = zeros([3, planes.Length], dtype: ScalarType.Float32);
        using Tensor one = frames.narrow(0, frame, 1);

        RgbBytes.Fill(planes, one);

        float[] all = frames.data<float>().ToArray();
        Assert.Equal(
            planes.Select(b => b / 255f), all.Skip(frame * planes.Length).Take(planes.Length));
        Assert.Equal(2 * planes.Length, all.Where((_, i) => i / planes.Length != frame)
            .Count(number => number == 0));
    }

    [Fact]
    public void FromTensor_OutsideTheRange_IsCut()
    {
        using Tensor pictures = tensor(new[] { -0.5f, 0.5f, 1.5f }).view(1, 3, 1, 1);

        Assert.Equal([0, 128, 255], RgbBytes.FromTensor(pictures));
    }
}
