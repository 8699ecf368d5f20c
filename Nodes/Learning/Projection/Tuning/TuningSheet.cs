using GanGraph.Learning.Pictures;
using GanGraph.Media.Pictures;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Projection.Tuning;

/// <summary>Pictures above what the generator draws in their places.</summary>
public static class TuningSheet
{
    private const int Most = 6;

    /// <summary>Writes the first of them into one picture.</summary>
    /// <param name="path">Full path; the folder is made.</param>
    /// <param name="tuner">Has tuned the generator so far.</param>
    /// <param name="pictures">What it is to draw: [1, 3, height, width] each, 0 to 1.</param>
    public static void Write(string path, PivotTuner tuner, IReadOnlyList<Tensor> pictures)
    {
        using DisposeScope scope = NewDisposeScope();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Tensor[] wanted = [.. pictures.Take(Most)];
        Tensor all = cat([.. wanted, .. wanted.Select((_, i) => tuner.Picture(i))], 0);
        PictureFiles.Write(SampleSheet.Of((all * 2) - 1, wanted.Length).ToPicture(), path);
    }
}
