using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Styles.Blending;

/// <summary>A part of a blend with the numbers of all its generators, whose memory it shares.
/// </summary>
internal sealed class BlendedPart : IDisposable
{
    private readonly Part _part;
    private readonly Tensor _coarse;
    private readonly List<(Tensor Numbers, double Share)> _fines = [];

    /// <summary>Takes hold of the numbers of a generator.</summary>
    /// <param name="part">The part of the blend.</param>
    /// <param name="coarse">The numbers of the coarse generator.</param>
    public BlendedPart(Part part, Tensor coarse)
    {
        _part = part;
        _coarse = coarse.detach().DetachFromDisposeScope();
    }

    /// <summary>Takes hold of the numbers of a generator that is a blend itself.</summary>
    /// <param name="part">The part of the blend.</param>
    /// <param name="coarse">That of the coarse generator.</param>
    public BlendedPart(Part part, BlendedPart coarse)
        : this(part, coarse._coarse) => coarse._fines.ForEach(Add);

    /// <summary>Its name.</summary>
    public string Name => _part.Name;

    /// <summary>Adds a fine generator.</summary>
    /// <param name="fine">Its numbers.</param>
    /// <param name="share">How much of it the part has at most.</param>
    public void Add(Tensor fine, double share) => Add((fine, share));

    /// <summary>Gives the part its numbers.</summary>
    /// <param name="blend">0 to 1: how much of their shares the fine generators have.</param>
    public void Use(double blend)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor mixed = _coarse;
        foreach ((Tensor fine, double most) in _fines)
        {
            double share = blend * most;
            mixed = share == 0 ? mixed : share == 1 ? fine
                : mixed.lerp(fine, tensor((float)share, device: fine.device));
        }

        _part.LetGo();
        _part.Value = mixed.alias().DetachFromDisposeScope();
    }

    /// <summary>Lets go of the numbers of all.</summary>
    public void Dispose()
    {
        _coarse.Dispose();
        _fines.ForEach(fine => fine.Numbers.Dispose());
    }

    private void Add((Tensor Numbers, double Share) fine) =>
        _fines.Add((fine.Numbers.detach().DetachFromDisposeScope(), fine.Share));
}
