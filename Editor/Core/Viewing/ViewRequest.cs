using GanGraph.Engine;

namespace GanGraph.Editor.Viewing;

/// <summary>What is asked of a viewer.</summary>
/// <param name="Width">Most columns that the picture may have, in pixels.</param>
/// <param name="Height">Most rows that the picture may have, in pixels.</param>
public sealed record ViewRequest(int Width, int Height)
{
    /// <summary>Number of the frame that the value was taken at; 0 for what is the same for all
    /// frames.</summary>
    public long Frame { get; init; }

    /// <summary>Frames a second of the graph.</summary>
    public FrameRate Rate { get; init; } = new(30);

    /// <summary>Whether nobody asked for one frame: show what gives an idea of the whole.
    /// </summary>
    public bool IsOverview { get; init; }

    /// <summary>How many frames to show side by side; 0 for one.</summary>
    public int Tiles { get; init; }

    /// <summary>Numbers of the frames in the value, as the viewer has chosen them; empty for what
    /// is the same for all frames.</summary>
    public IReadOnlyList<long> Numbers { get; init; } = [];

    /// <summary>Frames of the stream in all; 0 for what is the same for all frames.</summary>
    public long Length { get; init; }

    /// <summary>How long the film is, as far as anybody knows, in seconds.</summary>
    public double Seconds { get; init; } = 10;

    /// <summary>Unit of the numbers in words; empty for none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>What was found near of the types that the viewer can use.</summary>
    public IReadOnlyList<object> Beside { get; init; } = [];

    /// <summary>Set when nobody wants to see it any more.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>Told how far long work is: units done, units in all (0 when nobody knows), what is
    /// counted.</summary>
    public Action<long, long, string> Progress { get; init; } = (_, _, _) => { };
}
