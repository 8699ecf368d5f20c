using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Torch.Tests.Tensors;

public sealed class TensorBasicsTests : TensorTest
{
    [Fact]
    public void Operators_WithNumbersOnBothSides_Compute()
    {
        Tensor x = tensor(new[] { 1f, 4f });

        Assert.Equal([3f, 6], Floats(x + 2));
        Assert.Equal([1f, -2], Floats(2 - x));
        Assert.Equal([2f, 8], Floats(2 * x));
        Assert.Equal([2f, 0.5f], Floats(2 / x));
        Assert.Equal([-1f, -4], Floats(-x));
        Assert.Equal([0.5f, 2], Floats(x / 2.0));
        Assert.Equal([false, true], (x > 2).data<bool>().ToArray());
        Assert.Equal([true, false], (x == 1).data<bool>().ToArray());
        Assert.Equal([true, false], (2 > x).data<bool>().ToArray());
    }

    [Fact]
    public void Tensor_FromArrays_KeepsShapeAndType()
    {
        Assert.Equal([2L, 3], tensor(new int[,] { { 1, 2, 3 }, { 4, 5, 6 } }).shape);
        Assert.Equal(int32, tensor(new[] { 1, 2 }).dtype);
        Assert.Equal(float32, tensor(new[] { 1, 2 }, float32).dtype);
        Assert.Equal([1L, 2, 2], from_array(new double[1, 2, 2]).shape);
        Assert.Equal([2L, 2], tensor(new List<float> { 1, 2, 3, 4 }, 2, 2).shape);
        Assert.Equal(0, tensor(5L).dim());
        Assert.Throws<ArgumentException>(() => tensor(new float[3], [2, 2]));
    }

    [Fact]
    public void FromBuffer_SharesTheArray()
    {
        float[] numbers = [1, 2, 3, 4];
        Tensor x = frombuffer(numbers, float32, 2, 1);
        x.mul_(10);
        Assert.Equal([1f, 20, 30, 4], numbers);
        Assert.ThrowsAny<SystemException>(() => frombuffer(numbers, float32, 9));
    }

    [Fact]
    public void Indexing_ReadsAndWrites()
    {
        Tensor x = arange(24).reshape(2, 3, 4);

        Assert.Equal([12L, 13, 14, 15], x[1, 0].data<long>().ToArray());
        Assert.Equal([2L, 1, 4], x[.., 1..2].shape);
        Assert.Equal([2L, 3, 3], x[.., .., 1..].shape);
        Assert.Equal([2L, 3], x[TensorIndex.Ellipsis, 0].shape);
        Assert.Equal([2L, 2, 4], x[TensorIndex.Colon, TensorIndex.Slice(null, null, 2)].shape);
        Assert.Equal([1L, 2, 3, 4], x[TensorIndex.None].shape);
        Assert.Equal(23, x[1, 2, 3].ToInt64());
        Assert.Equal(23, x[TensorIndex.Ellipsis, ^1][1, 2].ToInt64());
        x[0, 0] = tensor(7L);
        x[TensorIndex.Colon, TensorIndex.Colon, TensorIndex.Tensor(tensor(new[] { 3L }))] = -1L;
        Assert.Equal([7L, 7, 7, -1], x[0, 0].data<long>().ToArray());
        x[x < 0] = 0L;
        Assert.Equal(0, x[1, 2, 3].ToInt64());
    }

    [Fact]
    public void Reductions_AlongAxes_Compute()
    {
        Tensor x = tensor(new[,] { { 1f, 2f }, { 3f, 5f } });

        Assert.Equal(11, x.sum().ToDouble());
        Assert.Equal([4f, 7], Floats(x.sum([0])));
        Assert.Equal([2L, 1], x.mean([1], true).shape);
        Assert.Equal([2f, 5], Floats(x.max(1).Item1));
        Assert.Equal([1f, 2], Floats(x.min(0).Item1));
        Assert.Equal([3f, 5], Floats(x.amax([0])));
        Assert.Equal(Math.Sqrt(39), x.norm().ToDouble(), 5);
        Assert.Equal(2, x.var([0], unbiased: false).sum().ToDouble() - 1.25, 5);
        Assert.Equal([1f, 3, 3, 8], Floats(x.cumsum(1)));
        Assert.Equal(3, x.argmax().ToInt64());
        Assert.Equal([1L, 0], x[0].argsort(0, true).data<long>().ToArray());
        Assert.Equal([5f, 3], Floats(x.flatten().topk(2).Item1));
    }

    [Fact]
    public void LinearAlgebra_Decomposes()
    {
        manual_seed(1);
        Tensor a = randn([4, 4], float64);
        Tensor symmetric = a.mm(a.t()) + eye(4, dtype: float64);
        (Tensor values, Tensor vectors) = linalg.eigh(symmetric);
        Assert.True(symmetric.allclose(vectors.mm(values.diag()).mm(vectors.t())));
        (Tensor u, Tensor s, Tensor vh) = linalg.svd(a);
        Assert.True(a.allclose(u.mm(s.diag()).mm(vh)));
        Assert.True(eye(4, dtype: float64).allclose(symmetric.mm(linalg.inv(symmetric))));
        Tensor b = randn([4, 2], float64);
        Assert.True(b.allclose(a.mm(linalg.solve(a, b))));
        Assert.True(b.allclose(a.mm(linalg.lstsq(a, b).Solution)));
        (Tensor q, Tensor r) = linalg.qr(a);
        Assert.True(a.allclose(q.mm(r)));
        Assert.True(a.mm(b).allclose(einsum("ij,jk->ik", a, b)));
    }

    [Fact]
    public void Joining_AndSplitting_AreInverse()
    {
        Tensor x = arange(12).reshape(3, 4);

        Assert.True(x.Equals(cat(x.split(1), 0)));
        Assert.True(x.Equals(cat(x.chunk(2, 1), 1)));
        Assert.True(x.Equals(stack(x.unbind())));
        Assert.Equal([2, 1], x.split([2, 1]).Select(part => (int)part.size(0)));
        Assert.Equal([2L, 3], meshgrid([arange(2), arange(3)])[0].shape);
        Assert.Equal([6L, 2], x.tile([2, 1]).narrow(1, 0, 2).shape);
        Assert.Equal([3L, 8], x.repeat_interleave(2, 1).shape);
    }

    [Fact]
    public void Full_TakesTheTypeOfItsNumber()
    {
        Assert.Equal(int64, full([2], 3).dtype);
        Assert.Equal(float32, full([2], 3.0).dtype);
        Assert.Equal(int64, full([2], true).dtype);
        Assert.Equal(float64, full([2], 3, float64).dtype);
    }

    [Fact]
    public void Bytes_AreTheMemory()
    {
        Tensor x = zeros(2);
        BitConverter.TryWriteBytes(x.bytes[4..], 3f);
        Assert.Equal([0f, 3], Floats(x));
        Assert.Throws<InvalidOperationException>(() => ones(2, 2).t().bytes.Length);
    }

    [Fact]
    public void TypesAndDevices_Convert()
    {
        Tensor x = tensor(new[] { 1.7f, -2f });

        Assert.Equal([1L, -2], x.to(int64).data<long>().ToArray());
        Assert.Equal("cpu", x.device.ToString());
        Assert.Equal(float16, x.half().dtype);
        Assert.Equal([1L, 1], x.unsqueeze(1).stride());
        Assert.Equal(1.7f, (float)x[0]);
    }

    private static float[] Floats(Tensor x) => x.data<float>().ToArray();
}
