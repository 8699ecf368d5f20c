using GanGraph.Engine;
using GanGraph.Media.Films;
using GanGraph.Values;

namespace GanGraph.Nodes.Encoders;

/// <summary>Writes the frames as a film or as a loop. A run that is stopped goes on where its last
/// whole segment ended. The film carries its graph.</summary>
/// <remarks>Colours are those of ITU-R BT.709 (2015). A graphics card encodes H.264 and H.265 when
/// the run is on one and ffmpeg can use it.</remarks>
public sealed class EncodeVideo : SinkNode
{
    private FilmSegments? _film;
    private FrameSpan _span;

    /// <summary>The frames of the film.</summary>
    public Input<Frames> Frames { get; } = new();

    /// <summary>The film; .mp4, .mov, .mkv, .webm, .gif or .webp, as the codec wants.</summary>
    public OutputSetting Path { get; } = new("film.mp4");

    /// <summary>How the film is encoded.</summary>
    public Setting<FilmCodec> Codec { get; } = new(FilmCodec.H264);

    /// <summary>Quality of H.264, H.265, VP9, AV1 and WebP: 0 is best, 51 smallest; from about 16
    /// on eyes begin to see a difference. ProRes, FFV1 and GIF do not use it.</summary>
    public Setting<int> Crf { get; } = new(16, min: 0, max: 51);

    /// <summary>How colour is kept in H.264, H.265, VP9 and AV1.</summary>
    public Setting<FilmPixels> Pixels { get; } = new(FilmPixels.Yuv420);

    /// <summary>How much time the encoder may take to make the file small.</summary>
    public Setting<FilmPreset> Preset { get; } = new(FilmPreset.Medium);

    /// <summary>Sound to lay under the film; the film decides the length.</summary>
    public AssetSetting Sound { get; } = new(AssetKind.Sound, optional: true);

    /// <summary>Where in the sound the film begins.</summary>
    public Setting<double> SoundStart { get; } = new(0, min: 0, max: 86_400, unit: "seconds");

    /// <summary>Begins the sound again when it is shorter than the film.</summary>
    public Setting<bool> LoopSound { get; } = new(false);

    /// <summary>How often GIF and WebP play; 0 for ever.</summary>
    public Setting<int> Plays { get; } = new(0, min: 0, max: 1000);

    /// <summary>How a film of these frames is encoded, on the processor.</summary>
    public FilmSettings SettingsOf(int width, int height, FrameSpan span) => new()
    {
        Width = width,
        Height = height,
        Rate = new(span.Rate.Numerator, span.Rate.Denominator),
        Frames = span.Count,
        Codec = Codec.Value,
        Crf = Crf.Value,
        Pixels = Pixels.Value,
        Preset = Preset.Value,
    };

    /// <inheritdoc/>
    protected override IEnumerable<string> Check()
    {
        IReadOnlyList<string> allowed = FilmSettings.ExtensionsOf(Codec.Value);
        if (!allowed.Contains(System.IO.Path.GetExtension(Path.Value).ToLowerInvariant()))
        {
            yield return $"path is {Path.Value} but {Codec.Written} wants "
                + $"{string.Join(" or ", allowed)}. Rename it or choose another codec.";
        }

        if (Sound.IsSet && Codec.Value is FilmCodec.Gif or FilmCodec.WebP)
        {
            yield return $"sound is set but {Codec.Written} has none. Clear it or choose another "
                + "codec.";
        }
    }

    /// <inheritdoc/>
    protected override long Open(FrameSpan span, INodeRun run)
    {
        FilmSegments film = new(run, span, (w, h) => SettingsOf(w, h, span) with
        {
            UseGraphicsCard = run.Device.StartsWith("cuda", StringComparison.Ordinal),
            Identity = $"{run.Key} {span.Start}",
        });
        _film?.Dispose();
        _film = film;
        _span = span;
        return film.Next;
    }

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run) =>
        _film!.Write(span, Frames.Value, run);

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Close(INodeRun run)
    {
        string path = run.Resolve(Path);
        _film!.Finish(
            path,
            new FilmEnding
            {
                Text = run.GraphText(_span),
                Sound = Sound.IsSet
                    ? new FilmSound(run.Resolve(Sound), SoundStart.Value, LoopSound.Value)
                    : null,
                Plays = Plays.Value,
            },
            run.Cancel);
        Abandon(run);
        return [path];
    }

    /// <inheritdoc/>
    protected override void Abandon(INodeRun run)
    {
        _film?.Dispose();
        _film = null;
    }
}
