using GanGraph.Learning.Networks.StyleGan2;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Projection;

/// <summary>Compares what a discriminator sees in pictures: at each place one less the cosine
/// between the features of both, averaged over places and over the first blocks.</summary>
/// <remarks>As Zhang et al. 2018, arXiv:1801.03924, with features that know the pictures of the
/// generator and need no other network.</remarks>
public sealed class DiscriminatorDistance : PictureDistance
{
    private const int Blocks = 3;
    private const double Epsilon = 1e-10;

    private readonly StyleGan2Discriminator _judge;
    private readonly Tensor[] _target;

    /// <summary>Looks for a picture.</summary>
    /// <param name="target">[1, 3, height, width], float32, 0 to 1, of the size that the
    /// discriminator takes.</param>
    /// <param name="judge">The discriminator; stays the caller's.</param>
    public DiscriminatorDistance(Tensor target, StyleGan2Discriminator judge)
    {
        _judge = judge;
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        _target = [.. Features(target).Select(Keep)];
    }

    /// <inheritdoc/>
    public override Tensor Of(Tensor pictures)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor sum = Features(pictures)
            .Zip(_target, (ours, theirs) => (1 - (ours * theirs).sum([1])).mean([1, 2]))
            .Aggregate((all, one) => all + one); // [frames]
        return (sum / _target.Length).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        foreach (Tensor features in _target)
        {
            features.Dispose();
        }
    }

    /// <summary>Features of length 1 at each place.</summary>
    private IEnumerable<Tensor> Features(Tensor pictures)
    {
        Tensor seen = (pictures * 2) - 1;
        seen = _judge.Options.Channels == 1 ? seen.mean([1], keepdim: true) : seen;
        return _judge.Features(seen, Blocks).Select(features =>
            features * (features.square().sum([1], keepdim: true) + Epsilon).rsqrt());
    }
}
