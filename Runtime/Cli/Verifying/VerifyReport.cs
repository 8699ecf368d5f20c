using System.Globalization;
using GanGraph.Cli.Showing;
using GanGraph.Media.Comparing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Verifying;

/// <summary>Says what was found.</summary>
internal static class VerifyReport
{
    /// <summary>Says it to a person.</summary>
    public static void Write(string path, Finding finding, TextWriter to)
    {
        to.WriteLine($"{Words.Place(Path.GetFullPath(path))}: {Sentence(finding)}");
        foreach (string text in finding.Reasons.Concat(finding.Notes))
        {
            to.WriteLine($"  {text}");
        }
    }

    /// <summary>Says it to a program: one line.</summary>
    public static void WriteJson(string path, Finding finding) => JsonLine.Write(
        "verify",
        ("path", Path.GetFullPath(path)),
        ("verdict", Words.Name(finding.Verdict)),
        ("reasons", new JArray(finding.Reasons)),
        ("notes", new JArray(finding.Notes)),
        ("leastPsnr", finding.Tolerance is { IsExactness: false } tolerance
            ? Math.Round(tolerance.LeastPsnr, 2) : null),
        ("frames", new JArray(finding.Frames.Select(frame => new JObject
        {
            ["frame"] = frame.Key,
            ["psnr"] = frame.Value.IsExact ? null : Math.Round(frame.Value.Psnr, 2),
            ["worstBlock"] = Math.Round(frame.Value.WorstBlock, 2),
        }))));

    /// <summary>The verdict and what it rests on.</summary>
    public static string Sentence(Finding finding)
    {
        string count = finding.Frames.Count == 1 ? "1 picture"
            : $"{finding.Frames.Count} frames";
        FrameDifference? worst = finding.Frames.Values.MaxBy(frame => frame.MeanSquare);
        string measured = worst is null or { IsExact: true } ? "" : string.Create(
            CultureInfo.InvariantCulture, $", the farthest at {worst.Psnr:0.0} dB");
        string allowed = finding.Tolerance is null or { IsExactness: true } || measured == "" ? ""
            : string.Create(
                CultureInfo.InvariantCulture, $", allowed {finding.Tolerance.LeastPsnr:0.0} dB");
        return finding.Verdict switch
        {
            Verdict.Exact => $"exact. {count} compared, every pixel is that of the graph.",
            Verdict.WithinTolerance => $"within tolerance. {count} compared{measured}{allowed}.",
            _ when finding.Frames.Count == 0 => "different.",
            _ => $"different. {count} compared{measured}{allowed}.",
        };
    }
}
