using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanGraph.Torch.Tests.Tensors;

public sealed class SchedulerTests : TensorTest
{
    [Fact]
    public void StepLR_DropsEveryFewEpochs() => Assert.Equal(
        [1, 1, 0.1, 0.1, 0.01], Rates(adam => optim.lr_scheduler.StepLR(adam, 2)), Near);

    [Fact]
    public void CosineAnnealingLR_EndsAtTheLeast() => Assert.Equal(
        [1, 0.8535533905932737, 0.5, 0.14644660940672627, 0],
        Rates(adam => optim.lr_scheduler.CosineAnnealingLR(adam, 4)), Near);

    [Fact]
    public void LinearLR_RisesToTheFullRate() => Assert.Equal(
        [0.5, 0.75, 1, 1, 1],
        Rates(adam => optim.lr_scheduler.LinearLR(adam, 0.5, total_iters: 2)), Near);

    private static bool Near(double left, double right) => Math.Abs(left - right) < 1e-12;

    private static List<double> Rates(
        Func<Adam, optim.lr_scheduler.LRScheduler> make)
    {
        Parameter parameter = new(ones(1));
        using Adam adam = optim.Adam([parameter], 1);
        optim.lr_scheduler.LRScheduler scheduler = make(adam);
        List<double> rates = [];
        for (int epoch = 0; epoch < 5; epoch++)
        {
            rates.AddRange(scheduler.get_last_lr());
            scheduler.step();
        }

        return rates;
    }
}
