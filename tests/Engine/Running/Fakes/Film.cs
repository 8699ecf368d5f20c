using System.Globalization;
using GanGraph.Engine.Caching;

namespace GanGraph.Engine.Tests.Running.Fakes;

/// <summary>A sink that writes a line for each frame; keeps what it has when it is stopped.
/// </summary>
internal sealed class Film : SinkNode, IWatched
{
    private string _part = "";

    public Watched Watch { get; } = new();

    public Input<Strip> Frames { get; } = new();

    public OutputSetting Path { get; } = new("film.txt");

    protected internal override void Prepare(INodeRun run) => Watch.Call("Prepare");

    protected internal override long Open(FrameSpan span, INodeRun run)
    {
        _part = System.IO.Path.Combine(
            run.Artifact, $"{span.Start}-{span.End}.part");
        Watch.Call("Open");
        return span.Start + (File.Exists(_part) ? File.ReadAllLines(_part).Length : 0);
    }

    protected internal override void Render(FrameSpan span, INodeRun run)
    {
        Assert.Equal(span.Count, Frames.Value.Count);
        File.AppendAllLines(_part, Frames.Value.Frames
            .Select(frame => frame.ToString("R", CultureInfo.InvariantCulture)));
        Watch.Call("Render " + span.Start + "+" + span.Count);
    }

    protected internal override IReadOnlyList<string> Close(INodeRun run)
    {
        Watch.Call("Close");
        string file = run.Resolve(Path);
        byte[] content = File.Exists(_part) ? File.ReadAllBytes(_part) : [];
        SafeFile.Write(file, stream => stream.Write(content));
        return [file];
    }

    protected internal override void Abandon(INodeRun run) => Watch.Call("Abandon");
}
