using GanGraph.Learning.Importing.Pickles;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Importing.Pickles;

public sealed class StoredTensorTests : IDisposable
{
    private static readonly byte[] Twelve =
        TorchBytes.Storage(TorchBytes.Floats(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), 12);

    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Theory]
    [InlineData(
        0, new[] { 3, 4 }, new[] { 4, 1 }, new float[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 })]
    [InlineData(
        0, new[] { 4, 3 }, new[] { 1, 4 }, new float[] { 0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11 })]
    [InlineData(5, new[] { 3 }, new[] { 1 }, new float[] { 5, 6, 7 })]
    [InlineData(1, new[] { 2, 2 }, new[] { 6, 3 }, new float[] { 1, 4, 7, 10 })]
    [InlineData(11, new int[0], new int[0], new float[] { 11 })]
    [InlineData(0, new[] { 0, 3 }, new[] { 3, 1 }, new float[0])]
    public void Load_AnyLayout_GivesTheNumbersInOrder(
        int first, int[] shape, int[] strides, float[] wanted)
    {
        Tensor loaded = Stored(Twelve, first, shape, strides).Load();

        Assert.Equal(shape.Select(size => (long)size), loaded.shape);
        Assert.Equal(wanted, wanted.Length == 0 ? [] : loaded.data<float>().ToArray());
    }

    [Theory]
    [InlineData("HalfStorage", ScalarType.Float16, 2)]
    [InlineData("BFloat16Storage", ScalarType.BFloat16, 2)]
    [InlineData("DoubleStorage", ScalarType.Float64, 8)]
    [InlineData("LongStorage", ScalarType.Int64, 8)]
    [InlineData("ByteStorage", ScalarType.Byte, 1)]
    public void Load_OtherTypes_KeepTheirType(string type, ScalarType wanted, int size)
    {
        byte[] storage = TorchBytes.Storage(new byte[3 * size], 3, type);

        Tensor loaded = Stored(storage, 0, [3], [1]).Load();

        Assert.Equal((wanted, 3), (loaded.dtype, loaded.numel()));
    }

    [Fact]
    public void Load_BytesInsideAText_AreTurnedBack()
    {
        float[] numbers = [.. Enumerable.Range(0, 9000).Select(i => MathF.Sin(i) * 1e3f)];
        string letters = System.Text.Encoding.Latin1.GetString(
            TorchBytes.Storage(TorchBytes.Floats(numbers), numbers.Length));
        StoredTensor stored = (StoredTensor)new PickleWriter()
            .Global("torch._utils", "_rebuild_tensor_v2").Add(Opcode.Mark)
            .Global("torch.storage", "_load_from_bytes")
            .Global("_codecs", "encode").Text(letters).Text("latin1")
            .Add(Opcode.Tuple2, Opcode.Reduce, Opcode.Tuple1, Opcode.Reduce)
            .Number(0).Tuple(9000).Tuple(1).Add(Opcode.NewFalse, Opcode.None)
            .Add(Opcode.Tuple, Opcode.Reduce).Stop().Read()!;

        Assert.Equal(numbers, stored.Load().data<float>().ToArray());
    }

    private static StoredTensor Stored(byte[] storage, int first, int[] shape, int[] strides) =>
        (StoredTensor)new PickleWriter().Tensor(storage, first, shape, strides).Stop().Read()!;
}
