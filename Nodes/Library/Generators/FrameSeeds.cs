using GanGraph.Engine;

namespace GanGraph.Nodes.Generators;

/// <summary>A seed for each frame, whichever frames are drawn together.</summary>
internal static class FrameSeeds
{
    /// <summary>The seeds of a span.</summary>
    public static uint[] Of(INodeRun run, FrameSpan span)
    {
        uint seed = run.Seed("noise");
        return [.. Enumerable.Range(0, span.Count).Select(i => Mix(seed, span.Start + i))];
    }

    /// <summary>Neighbouring frames get seeds that have nothing to do with each other.</summary>
    private static uint Mix(uint seed, long frame)
    {
        ulong mixed = ((ulong)seed << 32) ^ (ulong)frame;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
        return (uint)(mixed ^ (mixed >> 31));
    }
}
