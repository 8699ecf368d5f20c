using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Training;

/// <summary>Sums losses on the device, so that a step need not wait for the device to tell.
/// </summary>
internal sealed class LossMeter : IDisposable
{
    private const int Kinds = 6;

    private readonly Tensor _sums;
    private int _steps;
    private int _penalties;

    public LossMeter(Device device) => _sums = zeros([Kinds], float32, device)
        .DetachFromDisposeScope();

    public void Add(Tensor real, Tensor fake, Tensor generator, Tensor? penalty,
        Tensor realVerdict, Tensor fakeVerdict)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor none = penalty ?? zeros_like(real);
        _sums.add_(stack([real, fake, generator, none, realVerdict, fakeVerdict]));
        _steps++;
        _penalties += penalty is null ? 0 : 1;
    }

    public StepLosses Read()
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        float[] sums = _sums.cpu().data<float>().ToArray();
        double steps = Math.Max(1, _steps);
        _sums.zero_();
        StepLosses losses = new(
            sums[0] / steps, sums[1] / steps, sums[2] / steps,
            sums[3] / (double)Math.Max(1, _penalties), sums[4] / steps, sums[5] / steps);
        _steps = 0;
        _penalties = 0;
        return losses;
    }

    public void Dispose() => _sums.Dispose();
}
