using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Styles;

/// <summary>Hands the layers of a synthesis their noise, from the coarsest on.</summary>
internal sealed class NoiseSource : IDisposable
{
    private readonly SynthesisOptions _options;
    private readonly Generator[] _streams;
    private readonly int _first;

    /// <summary>Makes one for some frames.</summary>
    /// <param name="options">What noise is wanted.</param>
    /// <param name="frames">How many frames.</param>
    /// <param name="layers">How many layers take noise.</param>
    /// <exception cref="ModelException">There is not one seed for each frame, or not one map for
    /// each layer.</exception>
    public NoiseSource(SynthesisOptions options, long frames, int layers)
    {
        if (options.NoiseSeeds.Count > 0 && options.NoiseSeeds.Count != frames)
        {
            throw new ModelException(
                $"noise has {options.NoiseSeeds.Count} seeds, wanted {frames}. Give one for each "
                + "frame.");
        }

        if (options.NoiseMaps is { } maps && maps.Count != layers)
        {
            throw new ModelException(
                $"noise has {maps.Count} maps, wanted {layers}. Give one for each layer that "
                + "takes noise.");
        }

        _options = options;
        _streams = options.Noise == NoiseMode.Random
            ? [.. options.NoiseSeeds.Select(seed => new Generator(seed))] : [];
    }

    private NoiseSource(SynthesisOptions options, Generator[] streams, int first)
    {
        _options = options;
        _streams = streams;
        _first = first;
    }

    /// <summary>The noise of one frame alone; this source still owns the streams.</summary>
    /// <param name="frame">Which, from 0.</param>
    public NoiseSource At(int frame) =>
        new(_options, _streams.Length > 0 ? [_streams[frame]] : [], frame);

    /// <summary>The noise of a layer, to be asked for once and in order.</summary>
    /// <param name="layer">Which of those that take noise, from 0.</param>
    /// <param name="constant">[side, side]: the layer's own noise.</param>
    /// <param name="frames">How many frames are drawn.</param>
    /// <returns>[1 or frames, 1, side, side]; null for none.</returns>
    public Tensor? Next(int layer, Tensor constant, long frames)
    {
        (long side, Device device) = (constant.shape[0], constant.device);
        if (_options.NoiseMaps is { } maps)
        {
            return maps[layer].shape[0] == 1 ? maps[layer]
                : maps[layer].narrow(0, _first, frames);
        }

        return _options.Noise switch
        {
            NoiseMode.Constant => constant.view(1, 1, side, side),
            NoiseMode.Random when _streams.Length == 0 =>
                randn(frames, 1, side, side, device: device),
            NoiseMode.Random => cat(
                [.. _streams.Select(s => randn(1, 1, side, side, generator: s))], 0).to(device),
            _ => null,
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Generator stream in _streams)
        {
            stream.Dispose();
        }
    }
}
