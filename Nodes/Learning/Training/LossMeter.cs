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

    /// <summary>Adds what <see cref="DcganStep.Take"/> gave.</summary>
    public void Add(Tensor losses, bool penalised)
    {
        using IDisposable off = no_grad();
        _sums.add_(losses);
        _steps++;
        _penalties += penalised ? 1 : 0;
    }

    public StepLosses Read()
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        float[] sums = _sums.cpu().data<float>().ToArray();
        double steps = Math.Max(1, _steps);
        _sums.zero_();
        StepLosses losses = new(
            sums[0] / steps, sums[1] / steps, sums[5] / steps,
            sums[2] / (double)Math.Max(1, _penalties), sums[3] / steps, sums[4] / steps);
        _steps = 0;
        _penalties = 0;
        return losses;
    }

    public void Dispose() => _sums.Dispose();
}
