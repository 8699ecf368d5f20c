using System.Globalization;

namespace GanGraph.Learning.Training;

/// <summary>Where a training leaves its sheets of samples, named by their steps.</summary>
public static class SampleFolder
{
    private const string Name = "samples";

    /// <summary>The file of the samples of a step, whether or not it is there.</summary>
    /// <param name="training">Folder of the training.</param>
    /// <param name="steps">The step.</param>
    public static string PathOf(string training, long steps) => Path.Combine(
        training, Name, string.Create(CultureInfo.InvariantCulture, $"step-{steps:D8}.png"));

    /// <summary>The latest sheet, or null when there is none.</summary>
    /// <param name="training">Folder of the training; it need not exist.</param>
    public static (long Steps, string Path)? Latest(string training)
    {
        string folder = Path.Combine(training, Name);
        string? path = !Directory.Exists(folder) ? null
            : Directory.EnumerateFiles(folder, "step-*.png").Max(StringComparer.Ordinal);
        return path is not null && long.TryParse(
            Path.GetFileNameWithoutExtension(path)[5..], NumberStyles.None,
            CultureInfo.InvariantCulture, out long steps)
                ? (steps, path)
                : null;
    }
}
