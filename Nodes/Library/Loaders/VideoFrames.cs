using GanGraph.Engine;
using GanGraph.Media.Pictures;
using GanGraph.Media.Video;
using GanGraph.Values;

namespace GanGraph.Nodes.Loaders;

/// <summary>Takes the pictures out of a film: as a set to learn from, and as a moving picture.
/// </summary>
/// <remarks>The set holds the frames at <see cref="Rate"/>. The stream shows the film at the
/// speed it has, at the frame rate of the graph: frame i is what is on screen at that moment.
/// </remarks>
public sealed class VideoFrames : Node, IDisposable
{
    private FilmFrames? _stream;

    /// <summary>The film: any file that ffmpeg reads.</summary>
    public AssetSetting Path { get; } = new(AssetKind.Video);

    /// <summary>Pictures taken from each second of film; 0 takes every frame there is.</summary>
    public Setting<double> Rate { get; } = new(0, min: 0, max: 240, unit: "frames a second");

    /// <summary>Where to begin in the film.</summary>
    public Setting<double> Start { get; } = new(0, min: 0, max: 86_400, unit: "seconds");

    /// <summary>Where to end in the film; 0 goes to its end.</summary>
    public Setting<double> End { get; } = new(0, min: 0, max: 86_400, unit: "seconds");

    /// <summary>Also learns from every picture with left and right exchanged, which doubles the
    /// set.</summary>
    public Setting<bool> Mirror { get; } = new(false);

    /// <summary>Leaves out pictures that hardly differ from the last one kept. Off, because a
    /// network that knows a held moment by heart is often what one wants from a short clip.
    /// </summary>
    public Setting<bool> DropDuplicates { get; } = new(false);

    /// <summary>Cuts black bars off all pictures, found in samples from the whole film.</summary>
    public Setting<bool> CropLetterbox { get; } = new(false);

    /// <summary>What to do when a size is asked for that has another shape than the film.
    /// </summary>
    public Setting<PictureFit> Fit { get; } = new(PictureFit.Crop);

    /// <summary>The pictures, to learn from.</summary>
    public Output<Dataset> Dataset { get; } = new();

    /// <summary>The film itself, in the size of the graph or else in its own.</summary>
    public Output<Frames> Frames { get; } = new();

    /// <inheritdoc/>
    protected override bool UsesPictureSize => true;

    /// <summary>Ends the decoding of the stream, if it was not read to its end.</summary>
    public void Dispose() => _stream?.Dispose();

    /// <inheritdoc/>
    protected override IEnumerable<string> Check()
    {
        if (End.Value > 0 && End.Value <= Start.Value)
        {
            yield return $"end is {End.Value} and start is {Start.Value} seconds. Choose an end "
                + "after the start, or 0 for the end of the film.";
        }
    }

    /// <inheritdoc/>
    protected override void Prepare(INodeRun run)
    {
        _stream?.Dispose();
        string path = run.Resolve(Path);
        VideoSource source = new()
        {
            Film = VideoFile.Probe(path, run.Cancel),
            Rate = Rate.Value,
            Start = Start.Value,
            End = End.Value > 0 ? End.Value : null,
            Area = CropLetterbox.Value ? Letterbox.Find(path, run.Cancel) : null,
            Fit = Fit.Value,
            DropDuplicates = DropDuplicates.Value,
        };
        Dataset.Value = new VideoDataset(source, run.NameOf(Path), Mirror.Value, run);
        _stream = new FilmFrames(source, run);
    }

    /// <inheritdoc/>
    protected override long Length(StreamLengths inputs) => _stream!.Length;

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run) =>
        Frames.Value = _stream!.Read(span, run);
}
