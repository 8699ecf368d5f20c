using GanGraph.Engine;
using GanGraph.Media.Pictures;
using GanGraph.Values;

namespace GanGraph.Nodes.Loaders;

/// <summary>Takes the pictures of a folder: as a set to learn from, and one after the other as a
/// moving picture.</summary>
/// <remarks>Files that cannot be read, or are too small, are left out and named.</remarks>
public sealed class PictureFolder : Node
{
    private PictureList? _pictures;

    /// <summary>The folder: JPEG, PNG, WebP and TIFF files in it are used.</summary>
    public AssetSetting Path { get; } = new(AssetKind.PictureFolder);

    /// <summary>Also uses the pictures in the folders inside.</summary>
    public Setting<bool> Recursive { get; } = new(false);

    /// <summary>Also learns from every picture with left and right exchanged, which doubles the
    /// set.</summary>
    public Setting<bool> Mirror { get; } = new(false);

    /// <summary>In which order the pictures follow each other.</summary>
    public Setting<PictureOrder> Order { get; } = new(PictureOrder.Name);

    /// <summary>Leaves out pictures whose shorter side is smaller than this.</summary>
    public Setting<int> MinimumSize { get; } = new(0, min: 0, max: 16_384, unit: "pixels");

    /// <summary>What to do when a size is asked for that has another shape than a picture.
    /// </summary>
    public Setting<PictureFit> Fit { get; } = new(PictureFit.Crop);

    /// <summary>The pictures, to learn from.</summary>
    public Output<Dataset> Dataset { get; } = new();

    /// <summary>The pictures one after the other, in the size of the graph or else in that of the
    /// first.</summary>
    public Output<Frames> Frames { get; } = new();

    /// <inheritdoc/>
    protected override bool UsesPictureSize => true;

    /// <inheritdoc/>
    protected override bool UsesGraphSeed => Order.Value == PictureOrder.Shuffled;

    /// <inheritdoc/>
    protected override void Prepare(INodeRun run)
    {
        PictureList found = PictureList.Find(
            run.Resolve(Path), Recursive.Value, MinimumSize.Value, run);
        _pictures = Order.Value switch
        {
            PictureOrder.Time => found.ByTime(),
            PictureOrder.Shuffled => found.Shuffled(run.Seed("order")),
            _ => found,
        };
        Dataset.Value = new FolderDataset(
            _pictures, run.NameOf(Path), Fit.Value, Mirror.Value, run);
    }

    /// <inheritdoc/>
    protected override long Length(StreamLengths inputs) => _pictures!.Count;

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run) =>
        Frames.Value = _pictures!.Read(span, Fit.Value, run);
}
