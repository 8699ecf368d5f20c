using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Styles.Blending;

/// <summary>A part of a blend with the numbers of both generators, whose memory it shares.
/// </summary>
internal sealed class BlendedPart : IDisposable
{
    private readonly Part _part;
    private readonly Tensor _coarse;
    private readonly Tensor _fine;
    private readonly double _share;

    /// <summary>Takes hold of the numbers.</summary>
    /// <param name="part">The part of the blend.</param>
    /// <param name="coarse">The numbers of the coarse generator.</param>
    /// <param name="fine">Those of the fine generator.</param>
    /// <param name="share">How much of the fine generator it has at most.</param>
    public BlendedPart(Part part, Tensor coarse, Tensor fine, double share)
    {
        (_part, _share) = (part, share);
        _coarse = coarse.detach().DetachFromDisposeScope();
        _fine = fine.detach().DetachFromDisposeScope();
    }

    /// <summary>Gives the part its numbers.</summary>
    /// <param name="blend">0 to 1: how much of its share the fine generator has.</param>
    public void Use(double blend)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        double share = blend * _share;
        Tensor mixed = share == 0 ? _coarse.alias() : share == 1 ? _fine.alias()
            : _coarse.lerp(_fine, tensor((float)share, device: _coarse.device));
        _part.LetGo();
        _part.Value = mixed.DetachFromDisposeScope();
    }

    /// <summary>Lets go of the numbers of both.</summary>
    public void Dispose()
    {
        _coarse.Dispose();
        _fine.Dispose();
    }
}
