using GanGraph.Engine;
using GanGraph.Learning;
using GanGraph.Learning.Resampling;
using GanGraph.Media.Pictures;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Projectors;

/// <summary>The pictures that a generator is to draw, as it would draw them.</summary>
/// <param name="pictures">Pictures of any one size.</param>
/// <param name="generator">The generator.</param>
internal sealed class ProjectionTargets(Frames pictures, Values.Generator generator)
{
    private readonly (long Height, long Width) _size =
        (pictures.Pixels.shape[2], pictures.Pixels.shape[3]);

    /// <summary>How many.</summary>
    public int Count => pictures.Count;

    /// <summary>Says what is cut off, where something is.</summary>
    /// <exception cref="ModelException">There are no pictures, or no pixels in them.</exception>
    public void Check(INodeRun run)
    {
        if (Count == 0 || _size.Height == 0 || _size.Width == 0)
        {
            throw new ModelException(
                $"pictures are {Count} of {_size.Width} x {_size.Height} px, wanted one or more "
                + "with pixels. Choose other pictures.");
        }

        if (_size.Height * generator.Width != _size.Width * generator.Height)
        {
            run.Say(
                $"The pictures are {_size.Width} x {_size.Height} px, the generator draws "
                + $"{generator.Width} x {generator.Height}: their middle is cut out, and what lies "
                + "outside of it is not looked for.");
        }
    }

    /// <summary>One of them, of the size that the generator draws.</summary>
    /// <param name="number">From 0.</param>
    /// <returns>[1, 3, height, width], float32, 0 to 1.</returns>
    /// <exception cref="ModelException">It holds something that is no number.</exception>
    public Tensor At(int number)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor picture = pictures.Pixels.narrow(0, number, 1).to(float32);
        return picture.isfinite().all().ToBoolean()
            ? PictureFitting.Fit(
                picture, generator.Width, generator.Height, PictureFit.Crop,
                ResamplingFilter.Lanczos).MoveToOuterDisposeScope()
            : throw new ModelException(
                $"picture {number + 1} of {Count} holds something that is no number, wanted a "
                + "picture. Take it out.");
    }
}
