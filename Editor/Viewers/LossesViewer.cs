using System.Globalization;
using GanGraph.Editor.Viewing;
using GanGraph.Learning.Training;

namespace GanGraph.Editor.Viewers;

/// <summary>Shows the losses of a training over its steps.</summary>
public sealed class LossesViewer : IWorkViewer
{
    private const int MostPoints = 500;

    private static readonly string[] Names = ["real", "fake", "generator", "penalty"];

    /// <inheritdoc/>
    public string Port => "losses";

    /// <inheritdoc/>
    public bool IsPicture => false;

    /// <inheritdoc/>
    public string Stamp(string folder)
    {
        FileInfo file = new(TrainingLog.PathIn(folder));
        return file.Exists && file.Length > 0
            ? string.Create(
                CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks}")
            : "";
    }

    /// <inheritdoc/>
    public Preview Show(string folder, ViewRequest request)
    {
        IReadOnlyList<IReadOnlyDictionary<string, double>> lines = TrainingLog.Read(folder);
        List<Curve> curves = [];
        foreach (string name in Names)
        {
            List<IReadOnlyDictionary<string, double>> with =
                [.. lines.Where(line => line.ContainsKey(name))];
            Curve curve = new(
                name, [.. with.Select(line => line["step"])], [.. with.Select(line => line[name])]);
            if (curve.Y.Any(loss => loss != 0))
            {
                curves.Add(curve.Thinned(MostPoints));
            }
        }

        string words = lines.Count == 0 ? "no steps yet" : string.Create(
            CultureInfo.InvariantCulture, $"losses of {lines[^1]["step"]} steps");
        return Curve.Of(curves, "steps", "", words);
    }
}
