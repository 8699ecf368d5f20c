using GanGraph.Engine;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Effects;

/// <summary>Plays a film faster, slower, backwards, or forth and back.</summary>
/// <remarks>Frame i shows the source at the sum of the factors of the frames before it; with a
/// constant factor that is i * factor.</remarks>
public sealed class ChangeSpeed : Node
{
    private Timeline? _timeline;

    /// <summary>The film, and the film at its new speed.</summary>
    public Through<Frames> Frames { get; } = new();

    /// <summary>How many times as fast: 2 halves the length, 0.5 doubles it.</summary>
    public Setting<double> Factor { get; } = new(initial: 1, min: 0.01, max: 100, unit: "times");

    /// <summary>Whether a moment between two frames is a blend of both; otherwise the frame before
    /// it is held.</summary>
    public Setting<bool> Blend { get; } = new(initial: false);

    /// <summary>Which way the film runs.</summary>
    public Setting<PlayDirection> Direction { get; } = new(PlayDirection.Forward);

    /// <inheritdoc/>
    protected override long Length(StreamLengths inputs)
    {
        long source = inputs.Of(Frames.In);
        _timeline = new Timeline(Factor, Direction.Value, source, inputs.Rate);
        if (source != StreamLengths.Endless)
        {
            return _timeline.Length;
        }

        return Direction.Value == PlayDirection.Forward ? StreamLengths.Endless
            : throw new GraphException(
                $"direction is {Direction.Written} but what comes in has no end. "
                + "Choose forward, or give the source an end.");
    }

    /// <inheritdoc/>
    protected override FrameSpan Need(Input input, FrameSpan span)
    {
        double[] moments = _timeline!.SourceOf(span);
        long first = (long)Math.Floor(moments.Min());
        long last = (long)(Blend.Value ? Math.Ceiling(moments.Max()) : Math.Floor(moments.Max()));
        return new FrameSpan(first, (int)(last - first + 1), span.Rate);
    }

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable inference = no_grad();
        Tensor source = Frames.In.Value.Pixels; // [needed, 3, height, width]
        long start = Need(Frames.In, span).Start;
        double[] at = [.. _timeline!.SourceOf(span).Select(moment => moment - start)];
        Tensor shown = source.index_select(0, Frame(at, Math.Floor, source.device));
        if (Blend.Value)
        {
            Tensor next = source.index_select(0, Frame(at, Math.Ceiling, source.device));
            float[] shares = [.. at.Select(moment => (float)(moment - Math.Floor(moment)))];
            Tensor share = tensor(shares, device: source.device).view(-1, 1, 1, 1);
            shown = shown + (next - shown) * share; // [frames, 3, height, width]
        }

        Frames.Out.Value = new Frames(shown);
    }

    private static Tensor Frame(double[] at, Func<double, double> round, Device device) =>
        tensor(at.Select(moment => (long)round(moment)).ToArray(), device: device);
}
