using GanGraph.Learning.Checkpoints;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.Drawing;
using GanGraph.Torch;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Dcgan;

/// <summary>A trained DCGAN that draws.</summary>
public sealed class DcganGenerator : Values.Generator
{
    private const int Companions = 7;

    private readonly Network _network;
    private readonly DcganShape _shape;
    private readonly Device _device;
    private readonly Tensor? _companions;
    private readonly DrawingNetwork? _drawing;

    private DcganGenerator(ModelFile file, Device device, bool batchStatistics)
    {
        _shape = file.Card.Options.Shape;
        _device = device;
        _network = _shape.Generator();
        foreach (Part part in _network.Weights.Parts)
        {
            file.Check($"average.{part.Name}", part.Shape); // a card may promise anything
        }

        _network.Weights.Allocate(device);
        _network.Weights.RequireGradient(false);
        foreach (Part part in _network.Weights.Parts)
        {
            file.CopyTo($"average.{part.Name}", part.Value);
        }

        Hash = file.Card.Sha256;
        Steps = file.Card.Steps;
        Parameters = _network.Weights.Count;
        if (batchStatistics && _network.MixesBatch)
        {
            _companions = SeededLatents.Next(new RandomState(0), Companions, Dimension)
                .to(device).DetachFromDisposeScope();
        }
        else
        {
            _drawing = DrawingNetwork.Of((IDrawable)_network);
            _network.Weights.Dispose();
        }
    }

    /// <inheritdoc/>
    public override string Hash { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<LatentSpace> Spaces { get; } = [LatentSpace.Z];

    /// <inheritdoc/>
    public override long Steps { get; }

    /// <inheritdoc/>
    public override long Parameters { get; }

    /// <inheritdoc/>
    public override int Dimension => _shape.LatentDimension;

    /// <inheritdoc/>
    public override int Width => _shape.Size;

    /// <inheritdoc/>
    public override int Height => _shape.Size;

    /// <summary>Opens a generator or a checkpoint.</summary>
    /// <param name="path">Full path of the file of weights.</param>
    /// <param name="device">Where to draw.</param>
    /// <param name="batchStatistics">Normalises each picture together with seven others that
    /// are always the same, as early films did by drawing while still training.</param>
    /// <param name="needsCard">Whether the card, which holds the hash, must lie beside it.</param>
    /// <exception cref="ModelException">It is damaged or none.</exception>
    public static DcganGenerator Open(
        string path, Device device, bool batchStatistics = false, bool needsCard = false)
    {
        using DisposeScope scope = NewDisposeScope();
        using ModelFile file = ModelFile.Open(path, needsCard);
        return new DcganGenerator(file, device, batchStatistics);
    }

    /// <inheritdoc/>
    public override Tensor Draw(Values.Latents latents)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor points = latents.Points.to(_device); // [frames, dimension]
        Tensor drawn = _drawing?.Forward(points)
            ?? cat([.. Enumerable.Range(0, latents.Count).Select(
                frame => InCompany(points.narrow(0, frame, 1)))], 0);
        return drawn.add_(1).mul_(0.5).clamp_(0, 1).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _network.Dispose();
            _companions?.Dispose();
            _drawing?.Dispose();
        }

        base.Dispose(disposing);
    }

    private Tensor InCompany(Tensor point) => _network
        .Forward(cat([point, _companions!], 0), NetworkMode.DrawingByBatch) // [8, 3, size, size]
        .narrow(0, 0, 1);
}
