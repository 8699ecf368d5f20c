using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GanGraph.Learning.Pictures;
using GanGraph.Media;
using GanGraph.Media.Pictures;

namespace GanGraph.Learning.Training;

/// <summary>The losses of a training: one JSON object a line, and a plot.</summary>
/// <param name="folder">Folder of the training; it exists.</param>
public sealed class TrainingLog(string folder)
{
    private readonly List<Dictionary<string, double>> _lines = [];
    private readonly Stopwatch _watch = new();
    private long _lastStep;
    private double _lastSeconds;

    private string JsonPath => PathIn(folder);

    /// <summary>The file of the losses in the folder of a training.</summary>
    public static string PathIn(string folder) => Path.Combine(folder, "losses.jsonl");

    /// <summary>Reads the losses of a training, also while they are being written.</summary>
    /// <param name="folder">Folder of the training; it need not exist.</param>
    /// <returns>For each step that was noted its numbers by their names, <c>step</c> among them.
    /// </returns>
    public static IReadOnlyList<IReadOnlyDictionary<string, double>> Read(string folder)
    {
        string path = PathIn(folder);
        if (!File.Exists(path))
        {
            return [];
        }

        using FileStream file = new(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using StreamReader text = new(file);
        List<Dictionary<string, double>> lines = [];
        while (text.ReadLine() is string line)
        {
            if (Parse(line) is Dictionary<string, double> numbers && numbers.ContainsKey("step"))
            {
                lines.Add(numbers);
            }
        }

        return lines;
    }

    /// <summary>Reads what earlier runs wrote, up to a step, and forgets the rest.</summary>
    public void Open(long step)
    {
        _lines.Clear();
        if (File.Exists(JsonPath))
        {
            _lines.AddRange(File.ReadLines(JsonPath)
                .Select(Parse).OfType<Dictionary<string, double>>()
                .Where(line => line.GetValueOrDefault("step", double.MaxValue) <= step));
        }

        WholeFile.Write(JsonPath, part => File.WriteAllLines(part, _lines.Select(Text)));
        _lastStep = step;
        _lastSeconds = 0;
        _watch.Restart();
    }

    /// <summary>Adds a line: step, every loss by its name, seconds of this run, steps a second.
    /// </summary>
    public void Add(long step, StepLosses losses)
    {
        double seconds = _watch.Elapsed.TotalSeconds;
        Dictionary<string, double> line = new() { ["step"] = step };
        foreach ((string name, double value) in losses.Named)
        {
            line[name] = value;
        }

        line["seconds"] = seconds;
        line["stepsPerSecond"] = (step - _lastStep) / Math.Max(1e-9, seconds - _lastSeconds);
        _lastStep = step;
        _lastSeconds = seconds;
        _lines.Add(line);
        File.AppendAllText(JsonPath, Text(line) + "\n");
    }

    /// <summary>Draws the losses over the steps.</summary>
    /// <returns>Full path of the picture.</returns>
    public string Plot()
    {
        string[] names = ["real", "fake", "generator", "penalty"];
        List<PlotSeries> series =
        [
            .. names.Select(name => new PlotSeries(name, [.. _lines
                    .Where(line => line.ContainsKey(name))
                    .Select(line => (line["step"], line[name]))]))
                .Where(s => s.Name != "penalty" || s.Points.Any(point => point.Y != 0)),
        ];
        string path = Path.Combine(folder, "losses.png");
        PictureFiles.Write(LinePlot.Draw(series, "steps").ToPicture(), path);
        return path;
    }

    private static string Text(Dictionary<string, double> line) =>
        "{" + string.Join(",", line.Select(entry => string.Create(
            CultureInfo.InvariantCulture, $"\"{entry.Key}\":{entry.Value:0.######}"))) + "}";

    private static Dictionary<string, double>? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(
                text, TrainingLogJson.Default.DictionaryStringDouble);
        }
        catch (JsonException)
        {
            return null; // a line that was being written when the machine stopped
        }
    }
}
