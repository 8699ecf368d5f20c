using System.Globalization;
using GanGraph.Bench.Measuring;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Torch;
using static TorchSharp.torch;

namespace GanGraph.Bench.Samples;

/// <summary>A process that opens a network, draws twice and ends: for its peak of memory.
/// </summary>
internal static class DrawOnce
{
    /// <summary>The first word of its command line.</summary>
    public const string Command = "draw-once";

    /// <summary>Draws.</summary>
    /// <param name="words">The command, file, resolution, batch and threads.</param>
    /// <returns>0.</returns>
    public static int Run(string[] words)
    {
        int[] numbers = [.. words.Skip(2).Select(
            word => int.Parse(word, CultureInfo.InvariantCulture))];
        ThreadCount.Fix(numbers[2]);
        using StyleGan2Network network = StyleGan2Model.Open(words[1], numbers[0]);
        using Tensor z = SeededLatents.Next(new RandomState(1), numbers[1], network.ZDimension);
        StyleDrawing.Draw(network, z, times: 2);
        return 0;
    }
}
