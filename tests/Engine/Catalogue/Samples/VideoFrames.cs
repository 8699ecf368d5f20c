namespace GanGraph.Engine.Tests.Catalogue.Samples;

/// <summary>Takes the pictures out of a film.</summary>
public sealed class VideoFrames : Node
{
    /// <summary>The film.</summary>
    public AssetSetting Path { get; } = new(AssetKind.Video);

    /// <summary>Adds every picture a second time, mirrored.</summary>
    public Setting<bool> Mirror { get; } = new(false);

    /// <summary>Takes every n-th picture.</summary>
    public Setting<int> Every { get; } = new(1, min: 1, max: 1000);

    /// <summary>The pictures.</summary>
    public Output<Pictures> Dataset { get; } = new();
}
