using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Torch.Tests.Tensors;

[Collection("tensors")]
public sealed class DisposeScopeTests
{
    [Fact]
    public void Scope_DisposesWhatWasMadeInside()
    {
        long before = LiveTensors.Count();
        Tensor kept;
        using (NewDisposeScope())
        {
            Tensor lost = ones(3);
            kept = (lost * 2).MoveToOuterDisposeScope();
            Assert.Equal(before + 2, Tensor.TotalCount);
        }

        Assert.Equal(before + 1, Tensor.TotalCount);
        Assert.Equal(6, kept.sum().ToDouble());
        kept.Dispose();
    }

    [Fact]
    public void Scope_LeftByAnException_DisposesEverything()
    {
        long before = LiveTensors.Count();
        for (int i = 0; i < 50; i++)
        {
            Assert.Throws<ExternalException>(() =>
            {
                using DisposeScope scope = NewDisposeScope();
                Tensor a = randn(3, 4);
                Tensor[] parts = a.split(1);
                _ = parts[0].mm(a);
            });
        }

        Assert.Equal(before, Tensor.TotalCount);
        Assert.Null(CurrentDisposeScope);
    }

    [Fact]
    public void Nested_MoveAndDetach_GoWhereTheyShould()
    {
        long before = LiveTensors.Count();
        Tensor detached;
        using (DisposeScope outer = NewDisposeScope())
        {
            Tensor moved;
            using (DisposeScope inner = NewDisposeScope())
            {
                moved = inner.MoveToOuter(ones(1));
                detached = ones(1).DetachFromDisposeScope();
                Assert.Equal(0, inner.DisposablesCount);
            }

            Assert.True(outer.Contains(moved));
            Assert.False(moved.IsInvalid);
        }

        Assert.Equal(before + 1, Tensor.TotalCount);
        detached.Dispose();
        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void DisposeEverythingBut_Keeps()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor kept = ones(1);
        Tensor lost = ones(1);
        scope.DisposeEverythingBut(kept);
        Assert.False(kept.IsInvalid);
        Assert.True(lost.IsInvalid);
    }

    [Fact]
    public void TrainingSteps_LeaveNothingBehind()
    {
        long before = LiveTensors.Count();
        using (nn.Module<Tensor, Tensor> net = nn.Sequential(
            nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.LeakyReLU(0.2), nn.Flatten(),
            nn.Linear(72, 1)))
        using (TorchSharp.Modules.Adam adam = optim.Adam(net.parameters()))
        {
            long between = 0;
            for (int step = 0; step < 20; step++)
            {
                using (NewDisposeScope())
                {
                    adam.zero_grad();
                    net.forward(randn(2, 1, 8, 8)).mean().backward();
                    adam.step();
                }

                long now = LiveTensors.Count();
                between = step < 2 ? now : between;
                Assert.Equal(between, now);
            }
        }

        // From the second step on TorchSharp's Adam holds a handle to each gradient, also when it
        // is disposed.
        long kept = Capability.FusedAdam ? 0 : 6;
        Assert.Equal(before + kept, LiveTensors.Count());
    }

    [Fact]
    public void FourThreads_EachWithScopes_DoNotDisturbEachOther()
    {
        long before = LiveTensors.Count();
        double[] sums = new double[4];
        Thread[] threads =
        [
            .. Enumerable.Range(0, 4).Select(number => new Thread(() =>
            {
                for (int i = 0; i < 300; i++)
                {
                    using DisposeScope scope = NewDisposeScope();
                    Tensor a = full([8, 8], (float)number);
                    sums[number] += (a.mm(a) + a).mean().ToDouble();
                }
            })),
        ];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Equal(before, Tensor.TotalCount);
        for (int number = 0; number < 4; number++)
        {
            Assert.Equal(300 * ((8 * number * number) + number), sums[number], 3);
        }
    }

    [Fact]
    public void Tensor_HandedToAnotherThread_IsDisposedThere()
    {
        long before = LiveTensors.Count();
        Tensor handed;
        using (NewDisposeScope())
        {
            handed = ones(2).DetachFromDisposeScope();
        }

        Thread other = new(() =>
        {
            using DisposeScope scope = NewDisposeScope();
            scope.Attach(handed);
            _ = handed * 2;
        });
        other.Start();
        other.Join();
        Assert.True(handed.IsInvalid);
        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void Statistics_CountThisThread()
    {
        DisposeScopeManager.Statistics.Reset();
        using (NewDisposeScope())
        {
            _ = ones(1);
            ones(1).DetachFromDisposeScope().Dispose();
        }

        ThreadDisposeScopeStatistics counts = DisposeScopeManager.Statistics;
        Assert.Equal(2, counts.CreatedInScopeCount);
        Assert.Equal(1, counts.DetachedFromScopeCount);
        Assert.Equal(0, counts.ThreadTotalLiveCount);
    }
}
