using GanGraph.Engine;
using GanGraph.Learning.Resampling;
using GanGraph.Media.Pictures;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Effects;

/// <summary>Gives pictures another size.</summary>
public sealed class Resize : EffectNode
{
    /// <summary>Wanted width; 0 follows from the height by the picture's proportions.</summary>
    public Setting<int> Width { get; } = new(initial: 0, min: 0, max: 16384, unit: "pixels");

    /// <summary>Wanted height; 0 follows from the width by the picture's proportions.</summary>
    public Setting<int> Height { get; } = new(initial: 0, min: 0, max: 16384, unit: "pixels");

    /// <summary>How neighbouring pixels are weighed; nearest keeps the pixels of a small network
    /// visible as squares.</summary>
    public Setting<ResamplingFilter> Filter { get; } = new(ResamplingFilter.Lanczos);

    /// <summary>What happens when the proportions differ.</summary>
    public Setting<PictureFit> Fit { get; } = new(PictureFit.Stretch);

    /// <inheritdoc/>
    protected override IEnumerable<string> Check()
    {
        if (Width.Value == 0 && Height.Value == 0)
        {
            yield return "width and height are both 0. Give at least one of them in pixels.";
        }
    }

    /// <inheritdoc/>
    protected override Tensor Apply(Tensor frames, FrameSpan span)
    {
        (double height, double width) = (frames.shape[2], frames.shape[3]);
        int wantedWidth = Width.Value > 0 ? Width.Value : Side(Height.Value * width / height);
        int wantedHeight = Height.Value > 0 ? Height.Value : Side(Width.Value * height / width);
        return PictureFitting.Fit(frames, wantedWidth, wantedHeight, Fit.Value, Filter.Value);
    }

    private static int Side(double length) => Math.Max(1, (int)Math.Round(length));
}
