using static TorchSharp.torch;

namespace GanGraph.Torch.Tests;

/// <summary>With the package nothing is kept, and all of it must do nothing.</summary>
public sealed class TensorMemoryTests : TensorTest
{
    private const long Numbers = 1 << 20; // 4 MiB
    private const long Bytes = 4 * Numbers;

    private static readonly bool Keeps = TorchProvider.Name == "system";

    [Fact]
    public void Kept_TensorFreedAndMadeAgain_GivesItsMemoryOn()
    {
        TensorMemory.Release();
        zeros(Numbers).Dispose();
        Assert.Equal(Keeps ? Bytes : 0, TensorMemory.Kept);

        Tensor again = ones(Numbers);
        Assert.Equal(0, TensorMemory.Kept);
        Assert.Equal(Numbers, again.sum().item<float>());
    }

    [Fact]
    public void Kept_OtherTensorsMeanwhile_LeavesThemAlone()
    {
        Tensor[] all = [.. Enumerable.Range(0, 8)
            .Select(i => full(Numbers + (i * 99_999), (float)i))];
        all[3].Dispose();
        all[5].Dispose();
        Tensor fresh = full(all[2].shape, 77f);
        Tensor same = full(Numbers + (3 * 99_999), 33f);

        Assert.Equal(77, fresh.max().item<float>());
        Assert.Equal(33, same.min().item<float>());
        foreach (int i in new[] { 0, 1, 2, 4, 6, 7 })
        {
            Assert.Equal(i, all[i].min().item<float>());
            Assert.Equal(i, all[i].max().item<float>());
        }
    }

    [Fact]
    public void Limit_Reached_LetsTheLongestWaitingGo()
    {
        try
        {
            TensorMemory.Release();
            TensorMemory.Limit(2 * Bytes);
            Tensor[] three = [zeros(Numbers), zeros(Numbers), zeros(Numbers)];
            Array.ForEach(three, one => one.Dispose());
            Assert.Equal(Keeps ? 2 * Bytes : 0, TensorMemory.Kept);

            TensorMemory.Limit(0);
            Assert.Equal(0, TensorMemory.Kept);
            zeros(Numbers).Dispose();
            Assert.Equal(0, TensorMemory.Kept);
        }
        finally
        {
            TensorMemory.Limit(1L << 30);
        }
    }

    [Fact]
    public void Release_FromManyThreads_LosesNoNumber()
    {
        TensorMemory.Limit(1L << 30);
        Parallel.For(0, 64, i =>
        {
            using Tensor mine = full([Numbers / 2], (float)i);
            if (i % 8 == 0)
            {
                TensorMemory.Release();
            }

            using Tensor least = mine.min();
            using Tensor most = mine.max();
            Assert.Equal((i, i), ((int)least.item<float>(), (int)most.item<float>()));
        });
    }
}
